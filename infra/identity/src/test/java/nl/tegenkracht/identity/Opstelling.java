package nl.tegenkracht.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** De echte provider op een willekeurige poort, met de proefpersonen van {@code infra/demo} en drie uitrollen. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Opstelling.Klok.class)
abstract class Opstelling {

    static final Path MAP = map();
    static final Path SLEUTELS = MAP.resolve("sleutels");
    static final Path INLOGS = MAP.resolve("identiteit");
    static final Path LANDSCHAP = MAP.resolve("landschap.json");

    /** Hetzelfde proefwachtwoord als in het echt, met een snelle hash: de tabel logt elke persoon in. */
    private static final String SNELLE_HASH = "$2a$04$kjp4sqI365DO54XlewmyU.6k1RwAh2Pg3GPAXCjz5Kas5q9mohL2K";

    @LocalServerPort
    private int poort;

    @DynamicPropertySource
    static void instellingen(DynamicPropertyRegistry register) throws IOException {
        try (var landschap = Opstelling.class.getResourceAsStream("/landschap.json")) {
            Files.write(LANDSCHAP, landschap.readAllBytes());
        }
        register.add("tegenkracht.proefwachtwoord-hash", () -> SNELLE_HASH);
        register.add("tegenkracht.sleutelmap", () -> SLEUTELS);
        register.add("tegenkracht.identiteit.map", () -> INLOGS);
        register.add("tegenkracht.landschap", () -> LANDSCHAP);
        register.add("tegenkracht.personen", () -> Path.of("../demo/personen.json").toAbsolutePath().normalize());
    }

    URI provider() {
        return URI.create("http://localhost:" + poort);
    }

    Browser browser() {
        return new Browser(provider());
    }

    Client poort() {
        return Client.poort(provider(), SLEUTELS);
    }

    Client portaal() {
        return new Client(provider(), SLEUTELS, "portaal-fractie-noord", "http://localhost:8081/terug");
    }

    private static Path map() {
        try {
            return Files.createTempDirectory(Path.of("target"), "identity");
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** Een klok die een test kan verzetten. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Klok {

        static volatile Duration verschil = Duration.ZERO;

        @Bean
        @Primary
        Clock verzetbareKlok() {
            var echt = Clock.systemUTC();
            return new Clock() {

                @Override
                public ZoneId getZone() {
                    return echt.getZone();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return echt.withZone(zone);
                }

                @Override
                public Instant instant() {
                    return echt.instant().plus(verschil);
                }
            };
        }
    }
}
