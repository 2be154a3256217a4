package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.testkit.HangingLink;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A store that takes every question and answers none, for longer than anybody waits. */
@Tag("slow")
@Tag("timing")
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HangingStoreTest {

    private static final HangingLink LINK = new HangingLink(TestPlatform.instance().storePort());
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TELLINGEN = "/v1/tellingen";

    @LocalServerPort
    private int port;
    @Autowired
    private LegalClock clock;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
        registry.add("spring.mongodb.uri", () -> TestPlatform.instance().mongoUri(LINK.port()));
    }

    @AfterEach
    void resume() {
        LINK.resume();
    }

    @AfterAll
    static void close() {
        LINK.close();
    }

    @Test
    void whatIsMeldedMeanwhileIsCountedOnceAndAnOpenDashboardGoesOn() {
        var meldingen = new TestEventSender(ServiceName.MELDING);
        meld(meldingen);
        await().atMost(PATIENCE).until(() -> total() > 0);
        long before = total();
        var seen = openDashboard();
        await().atMost(PATIENCE).until(() -> !seen.isEmpty());
        LINK.hang();

        assertThat(vera().get(TELLINGEN, "Accept", "application/json").status()).isEqualTo(503);
        meld(meldingen);
        seen.clear();

        LINK.resume();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> total() == before + 1);
        await().atMost(PATIENCE).until(() -> seen.stream()
                .anyMatch(line -> line.contains("\"totaal\":" + (before + 1))));
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> total() == before + 1);
    }

    private void meld(TestEventSender meldingen) {
        meldingen.send(new DataDomain("extern"), Id.random(), 1, EventType.MELDING_ONTVANGEN,
                new MeldingSnapshot("VPOO", "pesten", "extern", clock.today(), "ontvangen", List.of(), List.of()));
    }

    private List<String> openDashboard() {
        var lines = new CopyOnWriteArrayList<String>();
        var request = vera().request(TELLINGEN + "/stroom").header("Accept", "text/event-stream").build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(response -> response.body().forEach(lines::add));
        return lines;
    }

    private long total() {
        return vera().get(TELLINGEN, "Accept", "application/json").json().path("cijfers").path("totaal").asLong(0);
    }

    private TestClient vera() {
        return TestClient.of(port, ServiceName.RAPPORTAGE,
                TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, "gemeenschappelijk"));
    }
}
