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
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.messaging.EventPublisher;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Sends what a dossier has to tell: always from the first, each only after the previous one was acknowledged. Twice is
 * allowed, skipping never is.
 */
final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final String OUTBOX = "uitgaand";
    private static final String AUDIT = "audit";

    private final MongoOperations mongo;
    private final OutboxIndex outbox;
    private final OutboxMapper mapper;
    private final EventPublisher publisher;
    private final AuditLog audit;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    OutboxRelay(MongoOperations mongo, OutboxIndex outbox, OutboxMapper mapper, EventPublisher publisher,
            AuditLog audit) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.mapper = mapper;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** Sends as soon as possible, outside the request; what fails is left to the sweep. */
    void sendLater(DataDomain domain, String dossier) {
        workers.submit(() -> DomainContext.run(domain, () -> trySend(dossier)));
    }

    private void trySend(String dossier) {
        try {
            send(dossier);
        } catch (RuntimeException e) {
            LOG.warn(LogCode.RELAY_FAILED.pattern(), e.getClass().getSimpleName());
        }
    }

    /** Sends everything this dossier holds. */
    void send(String dossier) {
        var lock = locks[Math.floorMod(dossier.hashCode(), locks.length)];
        lock.lock();
        try {
            var document = collection().find(Filters.eq("_id", dossier))
                    .projection(new Document("versie", 1).append(OUTBOX, 1).append(AUDIT, 1)).first();
            if (document != null) {
                send(dossier, DossierDocument.list(document, OUTBOX), DossierDocument.list(document, AUDIT));
                outbox.done(dossier, document.getLong("versie"));
            }
        } finally {
            lock.unlock();
        }
    }

    private void send(String dossier, List<Document> events, List<Document> entries) {
        events.forEach(event -> publisher.publish(DomainContext.current(), mapper.event(event, dossier)));
        entries.forEach(entry -> audit.write(mapper.auditEntry(entry, dossier)));
        if (!events.isEmpty() || !entries.isEmpty()) {
            collection().updateOne(Filters.eq("_id", dossier),
                    Updates.combine(without(OUTBOX, events), without(AUDIT, entries)));
        }
    }

    private static Bson without(String field, List<Document> done) {
        return Updates.pull(field, Filters.in("id", done.stream().map(document -> document.getString("id")).toList()));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(Dossiers.COLLECTION);
    }

    @Override
    public void close() {
        workers.close();
    }
}
