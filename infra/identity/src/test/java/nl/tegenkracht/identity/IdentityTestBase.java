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
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real provider on a random port, with the test persons of {@code infra/demo} and three deployments. */
@Tag("service")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(IdentityTestBase.TestClock.class)
abstract class IdentityTestBase {

    static final Path DIRECTORY = tempDirectory();
    static final Path SECRETS = DIRECTORY.resolve("sleutels");
    static final Path LOGINS = DIRECTORY.resolve("identiteit");
    static final Path LANDSCAPE = DIRECTORY.resolve("landschap.json");

    /** The same test password as in reality, with a fast hash: the table logs everyone in. */
    private static final String FAST_HASH = "$2a$04$kjp4sqI365DO54XlewmyU.6k1RwAh2Pg3GPAXCjz5Kas5q9mohL2K";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        try (var landscape = IdentityTestBase.class.getResourceAsStream("/landschap.json")) {
            Files.write(LANDSCAPE, landscape.readAllBytes());
        }
        registry.add("tegenkracht.demo-password-hash", () -> FAST_HASH);
        registry.add("management.server.port", () -> 0);
        // Who knocks when the kernel has no room for them comes again after a second, and then after longer and longer.
        registry.add("server.tomcat.accept-count", () -> 1_000);
        registry.add("tegenkracht.key-directory", () -> SECRETS);
        registry.add("tegenkracht.identity.directory", () -> LOGINS);
        registry.add("tegenkracht.landscape", () -> LANDSCAPE);
        registry.add("tegenkracht.persons", () -> Path.of("../demo/personen.json").toAbsolutePath().normalize());
    }

    URI provider() {
        return URI.create("http://localhost:" + port);
    }

    Browser management() {
        return new Browser(URI.create("http://localhost:" + managementPort));
    }

    Browser browser() {
        return new Browser(provider());
    }

    /** Somebody at another address of this machine. */
    Browser browser(String address) {
        return new Browser(provider(), address);
    }

    Client gateway() {
        return Client.gateway(provider(), SECRETS);
    }

    Client portal() {
        return new Client(provider(), SECRETS, "portaal-fractie-noord", "http://localhost:8081/terug");
    }

    private static Path tempDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "identity");
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A clock that a test can shift. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TestClock {

        static volatile Duration offset = Duration.ZERO;

        @Bean
        @Primary
        Clock adjustableClock() {
            var real = Clock.systemUTC();
            return new Clock() {

                @Override
                public ZoneId getZone() {
                    return real.getZone();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return real.withZone(zone);
                }

                @Override
                public Instant instant() {
                    return real.instant().plus(offset);
                }
            };
        }
    }
}
