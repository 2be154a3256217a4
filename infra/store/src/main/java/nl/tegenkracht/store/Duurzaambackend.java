package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Voert opdrachten uit op het bestand en bevestigt schrijven pas na de fsync van hun groep. */
final class Duurzaambackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(Duurzaambackend.class);

    private final Bestand bestand;
    private final Groepscommit commit;
    private final Map<String, MongoDatabase> geopend = new ConcurrentHashMap<>();

    Duurzaambackend(Bestand bestand, Groepscommit commit) {
        this.bestand = bestand;
        this.commit = commit;
        Storedatabase.namen(bestand.store()).forEach(this::resolveDatabase);
    }

    /** Eén object per database: ook wie de lijst van databases vraagt, mag er geen tweede naast openen. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String naam) {
        return geopend.computeIfAbsent(naam,
                nieuw -> new Storedatabase(nieuw, bestand.store(), getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String naam) {
        super.dropDatabase(naam);
        geopend.remove(naam);
    }

    @Override
    public Document handleCommand(Channel kanaal, String database, String naam, Document vraag) {
        try {
            Opdracht.weigerWatNietKan(naam, vraag);
            return switch (Opdracht.van(naam)) {
                case LEZEN -> lees(kanaal, database, naam, vraag);
                case SCHRIJVEN -> commit.schrijvend(plaats(database, naam, vraag),
                        () -> super.handleCommand(kanaal, database, naam, vraag));
                case INRICHTEN -> commit.alleen(() -> super.handleCommand(kanaal, database, naam, vraag));
            };
        } catch (MongoServerError fout) {
            log.warn("{} op {} geweigerd met code {}", naam, database, fout.getCode());
            throw fout;
        } catch (MongoServerException fout) {
            log.warn("{} op {} mislukt: {}", naam, database, fout.getClass().getSimpleName());
            throw fout;
        } catch (RuntimeException fout) {
            // Zonder de tekst van de fout: die kan een heel document bevatten.
            log.error("{} op {} mislukt: {} in {}", naam, database, fout.getClass().getSimpleName(),
                    fout.getStackTrace().length == 0 ? "onbekend" : fout.getStackTrace()[0]);
            throw fout;
        }
    }

    private Document lees(Channel kanaal, String database, String naam, Document vraag) {
        if (naam.equalsIgnoreCase("hello") || naam.equalsIgnoreCase("ismaster")) {
            var antwoord = super.handleCommand(kanaal, database, "ismaster", vraag);
            antwoord.put("isWritablePrimary", Boolean.TRUE);
            return antwoord;
        }
        var antwoord = super.handleCommand(kanaal, database, naam, vraag);
        if (vraag.get("readConcern") instanceof Document leeszekerheid && vraagtOpSchijf(leeszekerheid)) {
            commit.wachtTotOpSchijf(plaats(database, naam, vraag));
        }
        return antwoord;
    }

    /** De collectie van een opdracht; een opdracht die er geen noemt, wacht alleen op wat alles raakt. */
    private static String plaats(String database, String naam, Document vraag) {
        return database + "." + vraag.get(naam.equalsIgnoreCase("getMore") ? "collection" : naam);
    }

    private static boolean vraagtOpSchijf(Document leeszekerheid) {
        return "majority".equals(leeszekerheid.get("level")) || "linearizable".equals(leeszekerheid.get("level"));
    }

    @Override
    public void close() {
        super.close();
        try {
            commit.close();
        } finally {
            bestand.close();
        }
    }
}
