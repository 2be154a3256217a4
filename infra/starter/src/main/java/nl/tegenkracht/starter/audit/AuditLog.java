package nl.tegenkracht.starter.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.audit.AuditTrail;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import org.slf4j.MDC;

/** The audit trail of this service in the current domain. */
public final class AuditLog {

    /** Outcome of an act that succeeded. */
    public static final String SUCCEEDED = "gelukt";
    /** Who acts when no person does. */
    public static final String SYSTEM = "systeem";
    /** Name under which the id of the request is in the logging context. */
    public static final String OPERATION = "operatie";

    private final AuditTrails trails;

    public AuditLog(AuditTrails trails) {
        this.trails = trails;
    }

    /** The trail itself, in the current domain. */
    public AuditTrail trail() {
        return trails.of(DomainContext.current());
    }

    /** Returns only when the entry is on disk. */
    public void write(AuditEntry entry) {
        trail().write(entry);
    }

    /** Returns only when all entries are on disk; they wait for it together. */
    public void write(List<AuditEntry> entries) {
        trails.of(DomainContext.current()).write(entries);
    }

    /** An entry about an act that succeeded, with the id of the running request. */
    public static AuditEntry entry(Clock clock, String act, String object, String actor) {
        return new AuditEntry(Id.random(), clock.instant().truncatedTo(ChronoUnit.MILLIS), act, object, actor,
                SUCCEEDED, Optional.ofNullable(MDC.get(OPERATION)).orElseGet(Id::random));
    }
}
