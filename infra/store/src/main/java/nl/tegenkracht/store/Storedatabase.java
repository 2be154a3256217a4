package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/** Een database: per collectie één boom in het bestand, en één per unieke index. */
final class Storedatabase extends AbstractSynchronizedMongoDatabase<String> {

    private static final String DOCUMENTEN = "documenten.";
    private static final String INDEX = "index.";

    private final MVStore bestand;

    Storedatabase(String naam, MVStore bestand, CursorRegistry cursors) {
        super(naam, cursors);
        this.bestand = bestand;
        initializeNamespacesAndIndexes();
    }

    /** De namen van de databases die in dit bestand staan. */
    static List<String> namen(MVStore bestand) {
        return bestand.getMapNames().stream().filter(naam -> naam.startsWith(DOCUMENTEN))
                .map(naam -> naam.substring(DOCUMENTEN.length())).map(naam -> naam.substring(0, naam.indexOf('.')))
                .distinct().toList();
    }

    @Override
    protected MongoCollection<String> openOrCreateCollection(String naam, CollectionOptions opties) {
        return new Storecollectie(this, naam, opties, documenten(naam), cursorRegistry);
    }

    private MVMap<String, Document> documenten(String collectie) {
        return bestand.openMap(DOCUMENTEN + getFullCollectionNamespace(collectie),
                new MVMap.Builder<String, Document>().keyType(StringDataType.INSTANCE).valueType(new Documenttype()));
    }

    @Override
    protected Index<String> openOrCreateUniqueIndex(String collectie, String naam, List<IndexKey> velden,
            boolean sparse) {
        if (velden.size() == 1 && velden.getFirst().getKey().equals("_id")) {
            return new Idindex(documenten(collectie), naam, velden);
        }
        MVMap<String, String> plaatsen = bestand.openMap(indexnaam(collectie, naam),
                new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
        return new UniekeIndex(plaatsen, naam, velden, sparse);
    }

    @Override
    protected Index<String> openOrCreateSecondaryIndex(String collectie, String naam, List<IndexKey> velden,
            boolean sparse) {
        return new Gewoneindex(naam, velden);
    }

    private String indexnaam(String collectie, String index) {
        return INDEX + getFullCollectionNamespace(collectie) + "/" + index;
    }

    @Override
    public Document handleCommand(Channel kanaal, String opdracht, Document vraag, DatabaseResolver databases,
            Oplog oplog) {
        if (opdracht.equalsIgnoreCase("dropIndexes")) {
            return dropIndexes(vraag.get(opdracht).toString(), vraag.get("index"));
        }
        if (opdracht.equalsIgnoreCase("aggregate")) {
            var telling = Telvraag.van(vraag);
            if (telling.isPresent()) {
                return telling(vraag.get(opdracht).toString(), telling.get());
            }
        }
        return super.handleCommand(kanaal, opdracht, vraag, databases, oplog);
    }

    private Document telling(String naam, Document vraag) {
        var collectie = resolveCollection(naam, false);
        var aantal = collectie == null ? 0 : collectie.count(vraag, 0, 0);
        return Telvraag.antwoord(getFullCollectionNamespace(naam), aantal);
    }

    /** Eigen uitvoering: die van de bibliotheek raakt ook gelijknamige indexen van andere collecties. */
    private Document dropIndexes(String naam, Object index) {
        var collectie = resolveCollection(naam, true);
        var beschrijvingen = StreamSupport
                .stream(indexes.get().handleQuery(new Document("ns", collectie.getFullName())).spliterator(), false)
                .filter(beschrijving -> !isPrimaryKeyIndex((Document) beschrijving.get("key")))
                .filter(beschrijving -> index.equals("*") || index.equals(beschrijving.get("name"))
                        || index.equals(beschrijving.get("key")))
                .toList();
        if (beschrijvingen.isEmpty() && !index.equals("*")) {
            throw new IndexNotFoundException("Deze index bestaat niet");
        }
        for (var beschrijving : beschrijvingen) {
            dropIndex(collectie, (String) beschrijving.get("name"));
            indexes.get().deleteDocuments(beschrijving, 1);
        }
        var antwoord = new Document();
        Utils.markOkay(antwoord);
        return antwoord;
    }

    @Override
    protected void dropIndex(MongoCollection<String> collectie, String naam) {
        super.dropIndex(collectie, naam);
        bestand.removeMap(indexnaam(collectie.getCollectionName(), naam));
    }

    @Override
    public void dropCollection(String naam, Oplog oplog) {
        super.dropCollection(naam, oplog);
        bestand.removeMap(DOCUMENTEN + getFullCollectionNamespace(naam));
    }

    @Override
    protected long getStorageSize() {
        return bestand.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
