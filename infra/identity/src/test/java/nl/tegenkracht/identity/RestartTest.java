package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider as a process of its own, which is ended by kill -9. */
@Tag("service")
@Tag("timing")
class RestartTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    private Path directory;
    private Process process;

    @AfterEach
    void cleanUp() throws InterruptedException {
        kill();
    }

    @Test
    void afterKillMinus9EveryLoginContinuesAndEveryoneIsStillTheSame() throws Exception {
        var provider = start("first");
        var gateway = Client.gateway(provider, directory.resolve("sleutels"));
        var browser = new Browser(provider);
        var first = gateway.logIn(browser, "merel");
        var loggedOut = gateway.logIn(new Browser(provider), "vera");
        gateway.revoke(loggedOut.field("refresh_token"));
        var code = gateway.codeFor(new Browser(provider), "noa");
        var used = gateway.exchangeCode(code);
        var sub = gateway.exchange(first.loginToken(), "melding@lokaal", "ambtelijk").claims("access_token").get("sub");
        var jwks = browser.get("/oauth2/jwks").body();
        assertThat(used.status()).isEqualTo(200);
        nothingReadable(first);
        kill();

        provider = start("second");
        gateway = Client.gateway(provider, directory.resolve("sleutels"));
        var exchange = gateway.exchange(first.loginToken(), "melding@lokaal", "ambtelijk");
        var refreshed = gateway.refresh(first.field("refresh_token"));

        assertThat(exchange.claims("access_token").get("sub")).isEqualTo(sub);
        assertThat(refreshed.claims("access_token").get("sid")).isEqualTo(first.claims("access_token").get("sid"));
        assertThat(refreshed.claims("id_token").get("auth_time"))
                .isEqualTo(first.claims("id_token").get("auth_time"));
        assertThat(new Browser(provider).get("/oauth2/jwks").body()).isEqualTo(jwks);
        assertThat(gateway.exchange(loggedOut.loginToken(), "melding@lokaal", "ambtelijk").field("error"))
                .as("whoever logged out stays logged out").isEqualTo("invalid_grant");
        assertThat(gateway.exchangeCode(code).field("error")).as("a used code stays used")
                .isEqualTo("invalid_grant");
        assertThat(new Browser(provider).get("/connect/logout?" + FormFields.encode(Map.of("id_token_hint",
                refreshed.field("id_token"), "post_logout_redirect_uri", "http://localhost:8080/uitgelogd")))
                .statusCode())
                .as("logging out works without a session from before the restart").isEqualTo(302);
    }

    /** Whoever sees the files sees no account, name, pseudonym or token; and only the owner may look. */
    private void nothingReadable(Client.ProviderResponse login) throws IOException {
        var secrets = List.of("merel", "Beukenhaag", "ambtelijk", login.claims("access_token").get("sub").asString(),
                login.claims("access_token").get("sid").asString(), login.field("refresh_token"), login.loginToken());
        try (var files = Files.list(directory.resolve("identiteit"))) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("merel")
                        .doesNotContain(secrets.toArray(String[]::new));
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
        assertThat(Files.readString(directory.resolve("first.log"))).doesNotContainIgnoringCase("merel")
                .doesNotContain(secrets.get(3), secrets.get(4));
    }

    private URI start(String name) throws IOException {
        var log = directory.resolve(name + ".log");
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                IdentityApplication.class.getName(), "--server.port=0", "--management.server.port=0",
                "--tegenkracht.key-directory=" + directory.resolve("sleutels"),
                "--tegenkracht.identity.directory=" + directory.resolve("identiteit"),
                "--tegenkracht.landscape=" + demo("landschap"),
                "--tegenkracht.persons=" + demo("personen")).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        var started = Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50))
                .until(() -> PORT.matcher(Files.readString(log)), Matcher::find);
        return URI.create("http://localhost:" + started.group(1));
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Path demo(String name) {
        return Path.of("../demo", name + ".json").toAbsolutePath().normalize();
    }
}
