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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** De provider als eigen proces, dat met kill -9 wordt beëindigd. */
class HerstartTest {

    private static final Pattern POORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    private Path map;
    private Process proces;

    @AfterEach
    void ruimOp() throws InterruptedException {
        dood();
    }

    @Test
    void naKillMin9GaatElkeInlogDoorEnIsIedereenNogDezelfde() throws Exception {
        var provider = start("eerste");
        var poort = Client.poort(provider, map.resolve("sleutels"));
        var browser = new Browser(provider);
        var eerste = poort.logIn(browser, "merel");
        var uitgelogd = poort.logIn(new Browser(provider), "vera");
        poort.trekIn(uitgelogd.veld("refresh_token"));
        var code = poort.codeVoor(new Browser(provider), "noa");
        var gebruikt = poort.wisselCode(code);
        var sub = poort.wissel(eerste.inlogtoken(), "melding@lokaal", "ambtelijk").claims("access_token").get("sub");
        var jwks = browser.haal("/oauth2/jwks").body();
        assertThat(gebruikt.status()).isEqualTo(200);
        nietsTeLezen(eerste);
        dood();

        provider = start("tweede");
        poort = Client.poort(provider, map.resolve("sleutels"));
        var wissel = poort.wissel(eerste.inlogtoken(), "melding@lokaal", "ambtelijk");
        var verversing = poort.ververs(eerste.veld("refresh_token"));

        assertThat(wissel.claims("access_token").get("sub")).isEqualTo(sub);
        assertThat(verversing.claims("access_token").get("sid")).isEqualTo(eerste.claims("access_token").get("sid"));
        assertThat(verversing.claims("id_token").get("auth_time"))
                .isEqualTo(eerste.claims("id_token").get("auth_time"));
        assertThat(new Browser(provider).haal("/oauth2/jwks").body()).isEqualTo(jwks);
        assertThat(poort.wissel(uitgelogd.inlogtoken(), "melding@lokaal", "ambtelijk").veld("error"))
                .as("wie uitlogde blijft uitgelogd").isEqualTo("invalid_grant");
        assertThat(poort.wisselCode(code).veld("error")).as("een gebruikte code blijft gebruikt")
                .isEqualTo("invalid_grant");
        assertThat(new Browser(provider).haal("/connect/logout?" + Formulier.van(Map.of("id_token_hint",
                verversing.veld("id_token"), "post_logout_redirect_uri", "http://localhost:8080/"))).statusCode())
                .as("uitloggen kan ook zonder sessie van voor de herstart").isEqualTo(302);
    }

    /** Wie de bestanden ziet, ziet geen account, naam, pseudoniem of token; en alleen de eigenaar mag kijken. */
    private void nietsTeLezen(Client.Antwoord inlog) throws IOException {
        var geheim = List.of("merel", "Beukenhaag", "ambtelijk", inlog.claims("access_token").get("sub").asString(),
                inlog.claims("access_token").get("sid").asString(), inlog.veld("refresh_token"), inlog.inlogtoken());
        try (var bestanden = Files.list(map.resolve("identiteit"))) {
            assertThat(bestanden.toList()).hasSize(3).allSatisfy(bestand -> {
                assertThat(Files.readString(bestand, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("merel")
                        .doesNotContain(geheim.toArray(String[]::new));
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                        .isEqualTo("rw-------");
            });
        }
        assertThat(Files.readString(map.resolve("eerste.log"))).doesNotContainIgnoringCase("merel")
                .doesNotContain(geheim.get(3), geheim.get(4));
    }

    private URI start(String naam) throws IOException {
        var log = map.resolve(naam + ".log");
        proces = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                IdentityApplication.class.getName(), "--server.port=0",
                "--tegenkracht.sleutelmap=" + map.resolve("sleutels"),
                "--tegenkracht.identiteit.map=" + map.resolve("identiteit"),
                "--tegenkracht.landschap=" + demo("landschap"),
                "--tegenkracht.personen=" + demo("personen")).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        var gestart = Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> POORT.matcher(Files.readString(log)), Matcher::find);
        return URI.create("http://localhost:" + gestart.group(1));
    }

    private void dood() throws InterruptedException {
        proces.destroyForcibly();
        assertThat(proces.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Path demo(String naam) {
        return Path.of("../demo", naam + ".json").toAbsolutePath().normalize();
    }
}
