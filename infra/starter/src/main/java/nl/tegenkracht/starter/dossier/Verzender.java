package nl.tegenkracht.starter.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.audit.Auditlog;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.starter.domein.Domeincontext;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Verzendt wat een dossier te melden heeft: altijd vanaf het eerste, elk pas na de bevestiging van het vorige. Dubbel
 * mag, overslaan nooit.
 */
final class Verzender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Verzender.class);

    private static final String UITGAAND = "uitgaand";
    private static final String AUDIT = "audit";

    private final MongoOperations mongo;
    private final Uitgaandlijst uitgaand;
    private final Post post;
    private final Afzender afzender;
    private final Auditlog audit;
    private final ExecutorService werkers = Executors.newVirtualThreadPerTaskExecutor();
    private final Lock[] sloten = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    Verzender(MongoOperations mongo, Uitgaandlijst uitgaand, Post post, Afzender afzender, Auditlog audit) {
        this.mongo = mongo;
        this.uitgaand = uitgaand;
        this.post = post;
        this.afzender = afzender;
        this.audit = audit;
    }

    /** Verzendt zo snel mogelijk, buiten het verzoek om; wat niet lukt doet de veegronde. */
    void straks(DataDomain domein, String dossier) {
        werkers.submit(() -> Domeincontext.doe(domein, () -> probeer(dossier)));
    }

    private void probeer(String dossier) {
        try {
            verzend(dossier);
        } catch (RuntimeException e) {
            LOG.warn("Verzenden lukt nu niet; de veegronde probeert het opnieuw ({})", e.getClass().getSimpleName());
        }
    }

    /** Verzendt alles wat in dit dossier ligt. */
    void verzend(String dossier) {
        var slot = sloten[Math.floorMod(dossier.hashCode(), sloten.length)];
        slot.lock();
        try {
            var document = collectie().find(Filters.eq("_id", dossier))
                    .projection(new Document("versie", 1).append(UITGAAND, 1).append(AUDIT, 1)).first();
            if (document != null) {
                verzend(dossier, Dossierdocument.lijst(document, UITGAAND), Dossierdocument.lijst(document, AUDIT));
                uitgaand.klaar(dossier, document.getLong("versie"));
            }
        } finally {
            slot.unlock();
        }
    }

    private void verzend(String dossier, List<Document> feiten, List<Document> regels) {
        feiten.forEach(feit -> afzender.verzend(Domeincontext.huidig(), post.gebeurtenis(feit, dossier)));
        regels.forEach(regel -> audit.schrijf(post.auditregel(regel, dossier)));
        if (!feiten.isEmpty() || !regels.isEmpty()) {
            collectie().updateOne(Filters.eq("_id", dossier),
                    Updates.combine(zonder(UITGAAND, feiten), zonder(AUDIT, regels)));
        }
    }

    private static Bson zonder(String lijst, List<Document> gedaan) {
        return Updates.pull(lijst, Filters.in("id", gedaan.stream().map(een -> een.getString("id")).toList()));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection(Dossiers.COLLECTIE);
    }

    @Override
    public void close() {
        werkers.close();
    }
}
