package nl.tegenkracht.starter.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.domein.Domeincontext;
import org.slf4j.MDC;

/** Het auditspoor van deze dienst in het huidige domein. */
public final class Auditlog {

    /** Uitkomst van een geslaagde handeling. */
    public static final String GELUKT = "gelukt";
    /** Onder welke naam het kenmerk van het verzoek in de logcontext staat. */
    public static final String OPERATIE = "operatie";

    private final AuditTrails sporen;

    public Auditlog(AuditTrails sporen) {
        this.sporen = sporen;
    }

    /** Komt pas terug als de regel op schijf staat. */
    public void schrijf(AuditEntry regel) {
        sporen.of(Domeincontext.huidig()).write(regel);
    }

    /** Een regel over een geslaagde handeling, met het kenmerk van het lopende verzoek. */
    public static AuditEntry regel(Clock klok, String handeling, String object, String actor) {
        return new AuditEntry(Id.random(), klok.instant().truncatedTo(ChronoUnit.MILLIS), handeling, object, actor,
                GELUKT, Optional.ofNullable(MDC.get(OPERATIE)).orElseGet(Id::random));
    }
}
