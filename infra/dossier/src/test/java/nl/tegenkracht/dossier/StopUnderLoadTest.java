package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.fixture.SampleService;
import nl.tegenkracht.dossier.fixture.SteadyVisitor;
import nl.tegenkracht.dossier.fixture.SteadyVisitor.Outcome;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TopicListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service is stopped, as by SIGTERM, while people go on sending on connections that it took. */
@Tag("slow")
@Tag("timing")
class StopUnderLoadTest {

    private static final DataDomain DOMAIN = new DataDomain("fractie-noord");
    private static final TestPerson PERSON = TestPerson.medewerker("noa", DOMAIN.value());
    private static final int VISITORS = 8;
    private static final int BEFORE_THE_STOP = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    @Test
    void whatWasAnsweredIsKeptAndSentAndWhatWasTakenIsAnswered() throws InterruptedException {
        try (var events = new TopicListener(DOMAIN, ServiceName.MELDING)) {
            stopUnderLoad();
            assertThat(outcomes.values()).doesNotContain(Outcome.BROKEN);
            try (var again = start()) {
                var client = client(again);
                outcomes.forEach((id, outcome) -> assertThat(client.get("/v1/zaken/" + id).status()).as("%s", outcome)
                        .isEqualTo(outcome == Outcome.KEPT ? 200 : 404));
                outcomes.entrySet().stream().filter(sent -> sent.getValue() == Outcome.KEPT)
                        .forEach(sent -> await().atMost(PATIENCE)
                                .until(() -> !events.eventsOf(sent.getKey()).isEmpty()));
            }
        }
    }

    private void stopUnderLoad() throws InterruptedException {
        var service = start();
        List<Thread> visitors;
        try (service) {
            var client = client(service);
            visitors = IntStream.range(0, VISITORS)
                    .mapToObj(number -> Thread.ofVirtual().start(() -> visit(client))).toList();
            await().atMost(PATIENCE).until(() -> outcomes.size() > BEFORE_THE_STOP);
        }
        for (var visitor : visitors) {
            visitor.join();
        }
    }

    /** Until the service says that it was the last time, or hangs up between two requests. */
    private void visit(TestClient client) {
        try (var visitor = new SteadyVisitor(client)) {
            Outcome outcome;
            do {
                var id = Id.random();
                outcome = visitor.create(id);
                outcomes.put(id, outcome);
            } while (outcome == Outcome.KEPT && !visitor.isOver());
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SampleService.class)
                .run(TestPlatform.instance().arguments(ServiceName.MELDING).toArray(String[]::new));
    }

    private static TestClient client(ConfigurableApplicationContext service) {
        return TestClient.of(service.getEnvironment().getProperty("local.server.port", Integer.class),
                ServiceName.MELDING, PERSON);
    }
}
