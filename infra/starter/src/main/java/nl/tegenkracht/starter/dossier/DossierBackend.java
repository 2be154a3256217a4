package nl.tegenkracht.starter.dossier;

import java.time.Clock;
import java.time.Instant;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.worklist.WorkList;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What dossiers work with. */
record DossierBackend(MongoTemplate mongo, StukStore stukken, DossierKeys keys, OutboxIndex outbox, OutboxMapper mapper,
        WorkList workList, AuditLog audit, Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
