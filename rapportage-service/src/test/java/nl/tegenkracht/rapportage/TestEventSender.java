package nl.tegenkracht.rapportage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.events.EventPublisher;
import nl.tegenkracht.testkit.NeighborService;
import tools.jackson.databind.json.JsonMapper;

/** Another service that sends real, sealed events, under its own name at the broker. */
final class TestEventSender {

    private final EventPublisher eventPublisher;
    private final JsonMapper json;
    private final String source;

    TestEventSender(ServiceName service) {
        var context = NeighborService.start(service);
        eventPublisher = context.getBean(EventPublisher.class);
        json = context.getBean(JsonMapper.class);
        source = Event.sourceOf(Event.DEMO_OIN, service.applicationName());
    }

    void send(DataDomain domain, String dossier, long sequence, EventType type, Object data) {
        eventPublisher.publish(domain, event(dossier, sequence, type, data));
    }

    /** The stand of many dossiers at once. */
    void sendMeldingen(DataDomain domain, Map<String, MeldingSnapshot> stands) {
        var events = new LinkedHashMap<String, Event>();
        stands.forEach((dossier, stand) -> events.put(dossier, event(dossier, 1, EventType.MELDING_STAND, stand)));
        eventPublisher.publish(Topics.events(domain, ServiceName.MELDING), events);
    }

    private Event event(String dossier, long sequence, EventType type, Object data) {
        return new Event(Id.random(), source, type.type(), Instant.now(), dossier, sequence, 1,
                json.valueToTree(data));
    }
}
