package nl.tegenkracht.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierSeal.Place;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.audit.AuditLog;
import tools.jackson.databind.json.JsonMapper;

/** From what was decided to the lines that wait in the dossier, and from a line to what is sent. */
final class OutboxMapper {

    private final JsonMapper json;
    private final Clock clock;
    private final String source;
    private final long epoch;

    OutboxMapper(JsonMapper json, Clock clock, TegenkrachtProperties properties) {
        this.json = json;
        this.clock = clock;
        this.source = Event.sourceOf(properties.oin(), properties.service().applicationName());
        this.epoch = properties.epoch();
    }

    long epoch() {
        return epoch;
    }

    /** The lines of one write: its events, and its act under the number of the version it made. */
    UnsentLines lines(DossierSeal seal, Dossier<?> written, Decision<?> decision, String actor) {
        var out = new ArrayList<StoredLine>();
        var sequence = written.sequence() - decision.events().size();
        for (var event : decision.events()) {
            var line = line(event, ++sequence);
            out.add(seal.sealLine(Place.OUT, line, written.id(), written.version(), line.sequence()));
        }
        var act = act(decision.act(), written.id(), actor);
        return new UnsentLines(out, List.of(
                seal.sealLine(Place.AUDIT, act, written.id(), written.version(), written.version())));
    }

    EventLine line(DomainEvent event, long sequence) {
        return new EventLine(Id.random(), event.type().type(), clock.instant(), sequence, epoch,
                json.valueToTree(event.data()));
    }

    Event event(EventLine line, String dossier) {
        return new Event(line.id(), source, line.type(), line.time(), dossier, line.sequence(), line.epoch(),
                line.data());
    }

    ActLine act(String act, String dossier, String actor) {
        var entry = AuditLog.entry(clock, act, dossier, actor);
        return new ActLine(entry.id(), entry.at(), entry.action(), entry.actor(), entry.operation());
    }

    AuditEntry auditEntry(ActLine line, String dossier, long version) {
        return new AuditEntry(line.id(), line.at(), line.act(), dossier, line.actor(), AuditLog.SUCCEEDED,
                line.operation(), version);
    }
}
