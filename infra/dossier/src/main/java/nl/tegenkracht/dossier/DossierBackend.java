package nl.tegenkracht.dossier;

import java.time.Clock;
import java.time.Instant;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.starter.audit.AuditLog;
import org.springframework.data.mongodb.core.MongoOperations;

/** What dossiers work with. */
record DossierBackend(MongoOperations mongo, StukStore stukken, DossierKeys keys, SealKeys sealKeys, OutboxIndex outbox,
        OutboxMapper mapper, WorkList workList, ReadMarks readMarks, AuditLog audit, DossierAlarms alarms,
        SeenVersions seen, Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
