package nl.tegenkracht.rapportage;

import java.time.Instant;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.messaging.EventPublisher;
import nl.tegenkracht.testkit.NeighborService;
import tools.jackson.databind.json.JsonMapper;

/** Een andere dienst die echte, verzegelde gebeurtenissen zendt, onder zijn eigen naam bij de broker. */
final class Gebeurtenisbron {

    private final EventPublisher afzender;
    private final JsonMapper json;

    Gebeurtenisbron(ServiceName dienst) {
        var context = NeighborService.start(dienst);
        afzender = context.getBean(EventPublisher.class);
        json = context.getBean(JsonMapper.class);
    }

    void stuur(DataDomain domein, String dossier, long sequence, EventType type, Object data) {
        afzender.publish(domein, new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"),
                type.type(), Instant.now(), dossier, sequence, 1, json.valueToTree(data)));
    }
}
