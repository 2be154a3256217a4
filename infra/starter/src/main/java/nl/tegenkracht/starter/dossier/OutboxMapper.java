package nl.tegenkracht.starter.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.audit.AuditLog;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** How unsent events and audit entries lie in the dossier, and come out again. */
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

    List<Document> eventDocuments(List<DomainEvent> events, long last) {
        var documents = new ArrayList<Document>();
        for (var event : events) {
            documents.add(new Document("id", Id.random()).append("type", event.type().type())
                    .append("time", Date.from(clock.instant())).append("sequence", ++last).append("epoch", epoch)
                    .append("data", json.writeValueAsString(event.data())));
        }
        return documents;
    }

    Event event(Document event, String dossier) {
        return new Event(event.getString("id"), source, event.getString("type"), event.getDate("time").toInstant(),
                dossier, event.getLong("sequence"), event.getLong("epoch"), json.readTree(event.getString("data")));
    }

    List<Document> auditDocuments(String act, String dossier, String actor) {
        var entry = AuditLog.entry(clock, act, dossier, actor);
        return List.of(new Document("id", entry.id()).append("op", Date.from(entry.at()))
                .append("handeling", entry.action()).append("actor", entry.actor())
                .append("operatie", entry.operation()));
    }

    AuditEntry auditEntry(Document entry, String dossier) {
        return new AuditEntry(entry.getString("id"), entry.getDate("op").toInstant(), entry.getString("handeling"),
                dossier, entry.getString("actor"), AuditLog.SUCCEEDED, entry.getString("operatie"));
    }
}
