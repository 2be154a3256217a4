package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.audit.ReservedAct;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.starter.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What happens when a dossier does not verify: an alarm, and a line in the audit trail that names it. */
final class DossierAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(DossierAlarms.class);

    private final AuditLog audit;
    private final Clock clock;
    private final Counter raised;

    DossierAlarms(AuditLog audit, Clock clock, MeterRegistry meters) {
        this.audit = audit;
        this.clock = clock;
        this.raised = Counter.builder("tegenkracht.dossiers.refused")
                .description("Dossiers, or parts of them, that did not verify").register(meters);
    }

    /** Raises the alarm; what to throw so that the dossier is not served. */
    SetAside refuse(String dossier, DossierDefect defect) {
        raise(dossier, defect);
        return new SetAside();
    }

    void raise(String dossier, DossierDefect defect) {
        raised.increment();
        LOG.error(LogCode.DOSSIER_REFUSED.pattern(), defect.name());
        audit.write(new AuditEntry(Id.random(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ReservedAct.DOSSIER_REFUSED.code(), Id.isValid(dossier) ? dossier : "", AuditLog.SYSTEM,
                defect.code(), Optional.ofNullable(MDC.get(AuditLog.OPERATION)).orElse("")));
    }
}
