package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.session.Fingerprint;
import nl.tegenkracht.gateway.session.GatewayCipher;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
@Tag("timing")
class SessionsTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @Test
    void peopleStayLoggedInWhenTheGatewayCrashesAndRestarts() {
        String session;
        try (var first = testGateway.open(Map.of())) {
            session = testGateway.session(first, "noa");
        }
        try (var second = testGateway.open(Map.of())) {
            assertThat(second.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
        }
    }

    @Test
    void twoGatewaysShareTheSessionsAndLogoutAppliesToBoth() {
        try (var second = testGateway.open(Map.of())) {
            var session = testGateway.session(gateway, "noa");
            assertThat(second.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
            gateway.request("POST", "/uitloggen").withSession(session).sameOrigin().form("").send();
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                    second.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(302));
        }
    }

    @Test
    void afterHalfAnHourOfSilenceTheSessionIsOver() {
        var session = testGateway.session("noa");
        testGateway.clock.advance(Duration.ofMinutes(29));
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
        awaitRecordedUse(session);
        testGateway.clock.advance(Duration.ofMinutes(29));
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
        awaitRecordedUse(session);
        testGateway.clock.advance(Duration.ofMinutes(31));
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(302);
    }

    @Test
    void afterTenHoursTheSessionIsOverHoweverOftenItWasUsed() {
        var session = testGateway.session("noa");
        for (int quarterHour = 1; quarterHour < 40; quarterHour++) {
            testGateway.clock.advance(Duration.ofMinutes(15));
            assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
            awaitRecordedUse(session);
        }
        testGateway.clock.advance(Duration.ofMinutes(16));
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(302);
    }

    @Test
    void theLastUseIsRecordedAtMostOncePerMinute() {
        var session = testGateway.session("noa");
        var start = lastUsed(session);
        testGateway.clock.advance(Duration.ofSeconds(50));
        gateway.get("/fractie-noord/melding").withSession(session).send();
        assertThat(lastUsed(session)).isEqualTo(start);
        testGateway.clock.advance(Duration.ofSeconds(11));
        gateway.get("/fractie-noord/melding").withSession(session).send();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(lastUsed(session)).isAfter(start));
    }

    @Test
    void theDatabaseHoldsNothingAnyoneCanUse() {
        var session = testGateway.session("noa");
        gateway.get("/fractie-noord/melding").withSession(session).send();
        var document = sessions().find(new Document("_id", Fingerprint.of(session))).first();
        assertThat(document).isNotNull();
        assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "inhoud", "versie", "laatst", "verloopt",
                "sid", "sub");
        assertThat(document.getString("sub")).matches("[0-9a-f]{64}").isNotEqualTo(Fingerprint.of("noa"));
        assertThat(document.toJson()).doesNotContain(session, "eyJhbGciOi", "refresh-");
        var content = new String(document.get("inhoud", Binary.class).getData(), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain("Proefpersoon", "fractie-", "eyJhbGciOi", "refresh-", "toegang");
    }

    @Test
    void aDocumentUnderAnotherIdIsWorthless() {
        var session = testGateway.session("noa");
        var stolen = "B".repeat(43);
        var document = sessions().find(new Document("_id", Fingerprint.of(session))).first();
        document.put("_id", Fingerprint.of(stolen));
        sessions().insertOne(document);
        assertThat(gateway.get("/fractie-noord/melding").withSession(stolen).send().status()).isEqualTo(302);
    }

    @Test
    void whatIsNotAnIdAsksNothingOfTheDatabase() {
        for (var nonsense : new String[]{"x", "'; drop", "A".repeat(42), "A".repeat(44), "{$ne:1}", ""}) {
            assertThat(gateway.get("/fractie-noord/melding").withSession(nonsense).send().status()).isEqualTo(302);
        }
    }

    @Test
    void whoeverDoesNotLogInGetsASessionNowhere() {
        long count = sessions().countDocuments();
        for (var path : new String[]{"/", "/werk", "/inloggen", "/fractie-noord/melding",
                "/fractie-noord/melding/v1/x"}) {
            assertThat(gateway.get(path).send().allHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("tk="));
        }
        assertThat(sessions().countDocuments()).isEqualTo(count);
    }

    @Test
    void withoutTheDatabaseNobodyGetsIn() {
        var session = testGateway.session("noa");
        try (var separate = testGateway.open(Map.of("spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200"))) {
            var response = separate.get("/fractie-noord/melding").withSession(session).send();
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("Retry-After")).isPresent();
            assertThat(separate.get("/").send().status()).isEqualTo(200);
            assertThat(separate.management("/actuator/health/readiness").send().status()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheKeysNobodyGetsIn(@TempDir Path keys) throws IOException {
        for (var secret : List.of("poort.geheim", "mongo-gateway.wachtwoord")) {
            Files.copy(testGateway.directory.resolve("sleutels").resolve(secret), keys.resolve(secret));
        }
        var ownSettings = Map.<String, Object>of("tegenkracht.key-directory", keys);
        try (var separate = testGateway.open(ownSettings)) {
            KeyFileVault.in(keys).rotate(KeyName.session("poort"));
            String session;
            try (var other = testGateway.open(ownSettings)) {
                session = testGateway.session(other, "noa");
            }
            var keyFile = keys.resolve("kluis/sessie_poort.zegel.json");
            Files.delete(keyFile);
            Files.createDirectory(keyFile);
            assertThat(separate.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(503);
            assertThat(separate.get("/werk").withSession(session).send().status()).isEqualTo(503);
        }
    }

    /** What a newer gateway wrote, or nobody: whoever has it logs in again. */
    @Test
    void aSessionThatThisGatewayCannotReadIsNoSession() {
        var cipher = gateway.context().getBean(GatewayCipher.class);
        var now = new Date(testGateway.clock.instant().toEpochMilli());
        for (var content : List.of("{\"vorm\":99}", "{\"vorm\":\"new\",\"naam\":[]}", "{\"naam\":{}", "", "null", "[]",
                "{\"vorm\":1}")) {
            var session = "A".repeat(35) + HexFormat.of().toHexDigits(content.hashCode());
            var key = Fingerprint.of(session);
            sessions().insertOne(new Document("_id", key)
                    .append("inhoud", new Binary(cipher.seal(content.getBytes(StandardCharsets.UTF_8), key)))
                    .append("versie", 0L).append("laatst", now)
                    .append("verloopt", new Date(now.getTime() + 600_000)));
            assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).as(content)
                    .isEqualTo(302);
            assertThat(gateway.get("/werk").withSession(session).send().status()).as(content).isEqualTo(302);
        }
    }

    private Date lastUsed(String session) {
        return sessions().find(new Document("_id", Fingerprint.of(session))).first().getDate("laatst");
    }

    /** Recorded in the background; here the clock goes half an hour further before that. */
    private void awaitRecordedUse(String session) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(lastUsed(session).toInstant())
                .isAfter(testGateway.clock.instant().minus(Duration.ofMinutes(10))));
    }

    private MongoCollection<Document> sessions() {
        return gateway.context().getBean(MongoClient.class).getDatabase("gateway")
                .getCollection("sessies");
    }
}
