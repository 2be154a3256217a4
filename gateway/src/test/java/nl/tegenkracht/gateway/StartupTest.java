package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.tegenkracht.contracts.PasswordFile;
import nl.tegenkracht.gateway.fixture.TestGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the gateway starts and when it does not. */
@Tag("service")
class StartupTest {

    private final TestGateway testGateway = TestGateway.shared();

    @Test
    void theGatewayAlsoStartsWhenTheRestIsNotThereYet() {
        try (var gateway = testGateway.open(Map.of("tegenkracht.issuer", "http://127.0.0.1:1", "spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200"))) {
            assertThat(gateway.management("/actuator/health/readiness").send().status()).isEqualTo(200);
            assertThat(gateway.get("/").send().status()).isEqualTo(200);
            assertThat(gateway.get("/inloggen").send().status()).isEqualTo(503);
        }
    }

    @Test
    void aDemonstrationNeverListensOutsideThisMachine() {
        assertThatThrownBy(() -> testGateway.open(Map.of("server.address", "0.0.0.0"))).rootCause()
                .hasMessageContaining("loopback");
    }

    @Test
    void norDoesItsManagement() {
        assertThatThrownBy(() -> testGateway.open(Map.of("management.server.address", "0.0.0.0"))).rootCause()
                .hasMessageContaining("management.server.address");
    }

    @Test
    void onlyADemonstrationTellsItsAddressesAndThenOnlyToManagement() {
        assertThat(testGateway.gateway().management("/actuator/adressen").send().body()).contains("\"/uitloggen\"");
        assertThat(testGateway.gateway().get("/actuator/adressen").send().status()).isEqualTo(404);
        try (var gateway = testGateway.open(Map.of("tegenkracht.demo", "false"))) {
            assertThat(gateway.management("/actuator/adressen").send().status()).isEqualTo(404);
        }
    }

    @Test
    void outsideTheDemonstrationTheGatewayCreatesNoKeys(@TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("poort.geheim"), "secret");
        Files.writeString(empty.resolve("mongo-gateway.wachtwoord"), PasswordFile.random());
        assertThatThrownBy(
                () -> testGateway.open(Map.of("tegenkracht.key-directory", empty, "tegenkracht.demo", "false")))
                .hasStackTraceContaining("outside the demonstration no part creates them");
        assertThat(empty.resolve("kluis")).doesNotExist();
    }

    @Test
    void aCreatedKeyIsReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                testGateway.directory.resolve("sleutels").resolve("kluis/sessie_poort.zegel.json"))))
                .isEqualTo("rw-------");
    }
}
