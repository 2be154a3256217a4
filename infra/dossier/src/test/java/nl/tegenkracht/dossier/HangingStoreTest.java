package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.fixture.SampleService;
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
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HangingStoreTest {

    private static final HangingLink LINK = new HangingLink(TestPlatform.instance().storePort());
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @LocalServerPort
    private int port;
    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.MELDING);
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
    void whoWaitsForAPageHearsItWhileTheStoreStillHangsAndAfterwardsNothingIsLost() {
        var person = client();
        var kept = Id.random();
        assertThat(person.post("/v1/zaken", zaak(kept)).status()).isEqualTo(201);
        LINK.hang();

        var asked = person.get("/v1/zaken/" + kept);
        var sent = Id.random();
        assertThat(asked.status()).isEqualTo(503);
        assertThat(asked.body()).contains("Even niet bereikbaar");
        assertThat(person.post("/v1/zaken", zaak(sent)).status()).isEqualTo(503);

        LINK.resume();
        await().atMost(PATIENCE).until(() -> person.get("/v1/zaken/" + kept).status() == 200);
        await().atMost(PATIENCE).until(() -> person.post("/v1/zaken", zaak(sent)).status() == 201);
        assertThat(person.get("/v1/zaken/" + sent).body()).contains("een verhaal");
    }

    @Test
    void theJobsFailMeanwhileAndGoOnAfterwards() {
        var failed = count("failures");
        LINK.hang();
        await().atMost(PATIENCE).until(() -> count("failures") > failed);

        LINK.resume();
        var well = count("runs") - count("failures");
        await().atMost(PATIENCE).until(() -> count("runs") - count("failures") > well + 1);
    }

    private double count(String meter) {
        return meters.get("tegenkracht.job." + meter).tag("job", "outbox").counter().count();
    }

    private TestClient client() {
        return TestClient.of(port, ServiceName.MELDING, TestPerson.medewerker("noa", NOORD.value()));
    }

    private static String zaak(String id) {
        return "{\"id\": \"%s\", \"verhaal\": \"een verhaal\"}".formatted(id);
    }
}
