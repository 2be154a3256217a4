package nl.tegenkracht.starter.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.domain.DomainContext;
import org.slf4j.MDC;

/** Het auditspoor van deze dienst in het huidige domein. */
public final class AuditLog {

    /** Uitkomst van een geslaagde handeling. */
    public static final String SUCCEEDED = "gelukt";
    /** Onder welke naam het kenmerk van het verzoek in de logcontext staat. */
    public static final String OPERATION = "operatie";

    private final AuditTrails trails;

    public AuditLog(AuditTrails trails) {
        this.trails = trails;
    }

    /** Komt pas terug als de regel op schijf staat. */
    public void write(AuditEntry entry) {
        trails.of(DomainContext.current()).write(entry);
    }

    /** Een regel over een geslaagde handeling, met het kenmerk van het lopende verzoek. */
    public static AuditEntry entry(Clock clock, String act, String object, String actor) {
        return new AuditEntry(Id.random(), clock.instant().truncatedTo(ChronoUnit.MILLIS), act, object, actor,
                SUCCEEDED, Optional.ofNullable(MDC.get(OPERATION)).orElseGet(Id::random));
    }
}
