package nl.tegenkracht.klacht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.klacht.fixture.BeleidEventSource;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.testkit.HangingLink;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A store that takes every question and answers none, for longer than anybody waits. */
@Tag("slow")
@Tag("timing")
@DirtiesContext
@SpringBootTest(classes = KlachtService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HangingStoreTest {

    private static final HangingLink LINK = new HangingLink(TestPlatform.instance().storePort());
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.KLACHT);
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
    void whoFilesAKlachtHearsItWhileTheStoreHangsAndAfterwardsItIsThereOnce() {
        var klager = client("klager-1");
        var first = file(klager, Id.random());
        assertThat(first.status()).isEqualTo(201);
        LINK.hang();

        var asked = klager.get("/v1/klachten/" + first.json().get("id").stringValue());
        var sent = Id.random();
        assertThat(asked.status()).isEqualTo(503);
        assertThat(asked.body()).contains("Even niet bereikbaar");
        assertThat(file(klager, sent).status()).isEqualTo(503);

        LINK.resume();
        await().atMost(PATIENCE).until(() -> file(klager, sent).status() == 201);
        assertThat(file(klager, sent).status()).isEqualTo(201);
        assertThat(klager.get("/v1/klachten").json().get("totaal").asLong()).isEqualTo(2);
    }

    @Test
    void whatBeleidSaysMeanwhileIsKnownAfterwards() {
        var klager = client("klager-2");
        assertThat(knowsRegels(klager)).isFalse();
        LINK.hang();

        BeleidEventSource.beleid().publish(RegelsFixture.kr2021());
        assertThat(klager.get("/nieuw").status()).isEqualTo(503);

        LINK.resume();
        await().atMost(PATIENCE).until(() -> knowsRegels(klager));
    }

    private static boolean knowsRegels(TestClient klager) {
        return klager.get("/nieuw?vraag=onderwerp").body().contains("name=\"categorieen\"");
    }

    private static TestResponse file(TestClient klager, String form) {
        return klager.post("/v1/klachten", "{\"id\": \"%s\", \"gedrag\": \"wat er gebeurde\"}".formatted(form));
    }

    private TestClient client(String person) {
        return TestClient.of(port, ServiceName.KLACHT, TestPerson.medewerker(person, "fractie-noord"));
    }
}
