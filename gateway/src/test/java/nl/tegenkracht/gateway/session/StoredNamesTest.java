package nl.tegenkracht.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.gateway.identity.LoginClaims;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A session stored by an earlier version must open in this one: otherwise an upgrade logs everyone out. */
class StoredNamesTest {

    private static final String STORED = """
            {"sleutel":"ab12","begonnen":"2026-11-20T10:00:00Z","laatst":"2026-11-20T10:05:00Z","versie":3,\
            "aanmelding":{"account":"noa","eigenDomein":"fractie-noord","domeinen":["fractie-noord"],\
            "verloopt":"2026-11-20T11:00:00Z"},"naam":"Noa","tokens":{"toegang":"access",\
            "verloopt":"2026-11-20T11:00:00Z","verversing":"refresh","identiteit":"id"}}""";

    private final JsonMapper json = new JsonMapper();

    @Test
    void aSessionKeepsTheNamesItIsStoredUnder() {
        var expiresAt = Instant.parse("2026-11-20T11:00:00Z");
        var session = new Session("ab12", Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T10:05:00Z"),
                3, new LoginClaims("noa", "fractie-noord", Set.of("fractie-noord"), expiresAt), "Noa",
                new Session.Tokens("access", expiresAt, "refresh", "id"));

        assertThat(json.writeValueAsString(session)).isEqualTo(STORED);
        assertThat(json.readValue(STORED, Session.class)).isEqualTo(session);
    }

    @Test
    void aSessionFromBeforeItHadAFormIsLifted() {
        var format = new SessionFormat(json);
        var lifted = format.read(STORED.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(lifted.name()).isEqualTo("Noa");
        assertThat(new String(format.write(lifted), StandardCharsets.UTF_8))
                .isEqualTo(STORED.substring(0, STORED.length() - 1) + ",\"vorm\":2}");
        assertThat(format.read(format.write(lifted))).contains(lifted);
    }

    @Test
    void theSessionsOfEveryReleaseAreRead() throws IOException {
        var format = new SessionFormat(json);
        try (var releases = Files.list(Path.of("../infra/contracts/compat"))) {
            assertThat(releases).isNotEmpty().allSatisfy(release -> assertThat(
                    format.read(Files.readAllBytes(release.resolve("documents/session.json")))).isPresent());
        }
    }

    @Test
    void whatIsNewerOrUnreadableIsNoSession() {
        var format = new SessionFormat(json);
        for (var content : List.of(STORED.replace("\"naam\"", "\"vorm\":3,\"naam\""), "{\"vorm\":2}", "[]", "null", "",
                STORED.substring(0, 100), STORED.replace("\"2026-11-20T10:05:00Z\"", "\"later\""))) {
            assertThat(format.read(content.getBytes(StandardCharsets.UTF_8))).as(content).isEmpty();
        }
    }
}
