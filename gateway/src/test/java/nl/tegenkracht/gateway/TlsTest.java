package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS on the gateway itself, with a certificate that was made a moment ago. */
@Tag("service")
class TlsTest {

    private static final String PASSWORD = "only-for-this-test";

    private static RunningGateway gateway;

    @BeforeAll
    static void open(@TempDir Path directory) throws IOException, InterruptedException {
        var keyStore = directory.resolve("gateway.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "gateway", "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
                "CN=localhost", "-ext", "san=dns:localhost", "-keystore", keyStore.toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD).inheritIO().start().waitFor();
        assertThat(made).isZero();
        int port = freePort();
        gateway = TestGateway.shared().open(Map.of("server.port", port, "tegenkracht.public-origin",
                "https://localhost:" + port, "server.ssl.bundle", "gateway", "spring.ssl.bundle.jks.gateway.key.alias",
                "gateway", "spring.ssl.bundle.jks.gateway.keystore.location", keyStore.toUri(),
                "spring.ssl.bundle.jks.gateway.keystore.password", PASSWORD));
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void everythingGoesOverTlsAndBrowsersAreToldToKeepItThatWay() {
        var start = gateway.get("/").overTls().send();
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.header("Strict-Transport-Security")).contains("max-age=63072000; includeSubDomains");
    }

    @Test
    void cookiesBelongToThisHostAndNeverTravelInClear() {
        var login = gateway.get("/inloggen").overTls().send();
        assertThat(login.allHeaders("Set-Cookie")).singleElement().asString().startsWith("__Host-tk-poging-")
                .contains("Secure", "HttpOnly", "Path=/").doesNotContain("Domain");
        assertThat(login.location()).contains("redirect_uri=https://localhost:" + gateway.port());
    }

    @Test
    void whoSpeaksInClearIsNeitherAnsweredNorSentOn() {
        var response = gateway.get("/inloggen").send();
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headerNames()).doesNotContain("location", "set-cookie");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
