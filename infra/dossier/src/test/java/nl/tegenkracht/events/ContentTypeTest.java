package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.testkit.TopicListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is on the topics says what it is, as the Kafka binding of CloudEvents asks of the structured mode. */
@Tag("timing")
class ContentTypeTest extends SampleServiceTestBase {

    private static final DataDomain DOMAIN = new DataDomain("fractie-zuid");

    @Autowired
    private EventPublisher publisher;
    @Autowired
    private JsonMapper json;

    @Test
    void everyEventOfADomainSaysThatItIsACloudEvent() {
        var event = event(EventType.MELDING_STAND, new MeldingSnapshot("VPOO", "pesten", "medewerker",
                LocalDate.of(2026, 11, 21), "ontvangen", List.of(), List.of()));

        publisher.publish(DOMAIN, event);

        try (var listener = new TopicListener(DOMAIN, ServiceName.MELDING)) {
            listener.awaitEvents(event.subject(), 1);
            assertThat(listener.contentTypes())
                    .isEqualTo(Collections.nCopies(listener.count(), EventEnvelope.CONTENT_TYPE));
        }
    }

    private Event event(EventType type, Object data) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, type.source().applicationName()), type.type(),
                Instant.now(), Id.random(), 1, 1, json.valueToTree(data));
    }
}
