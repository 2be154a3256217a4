package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attackers come from 127.0.0.2 and up, everybody else from 127.0.0.1: whatever they hold, others are answered. */
@Tag("slow")
@Tag("timing")
class ConnectionsTest {

    private static final String HALF_A_HEADER = "GET / HTTP/1.1\r\nHost: loc";

    private final List<SocketChannel> attack = new ArrayList<>();
    private final TestGateway testGateway = TestGateway.shared();

    @AfterEach
    void hangUp() throws IOException {
        for (var connection : attack) {
            connection.close();
        }
    }

    @Test
    void thousandsOfHalfHeadersOfOneAddressHoldNobodyUp() throws IOException {
        // All may knock at once: whom the kernel turns away comes again after a second, and there are 2,500.
        try (var gateway = testGateway.open(Map.of("tegenkracht.connections.header-time", "10m",
                "server.tomcat.accept-count", "2500"))) {
            open(gateway, "127.0.0.2", 2500, HALF_A_HEADER);

            assertThat(gateway.get("/").send().status()).isEqualTo(200);
            await().atMost(Duration.ofMinutes(2)).until(() -> stillOpen() <= 64);
        }
    }

    @Test
    void noNumberOfAddressesTakesEveryPlace() throws IOException {
        try (var gateway = testGateway.open(Map.of("tegenkracht.connections.header-time", "10m",
                "tegenkracht.connections.maximum", "400", "tegenkracht.connections.unfinished", "100"))) {
            for (int address = 2; address < 42; address++) {
                open(gateway, "127.0.0." + address, 20, address % 2 == 0 ? HALF_A_HEADER : "");
            }

            assertThat(gateway.get("/").send().status()).isEqualTo(200);
            await().atMost(Duration.ofMinutes(2)).until(() -> stillOpen() <= 400);
        }
    }

    @Test
    void aHeaderThatTricklesIsCutOffInTheEnd() throws IOException {
        try (var gateway = testGateway.open(Map.of("tegenkracht.connections.header-time", "500ms"))) {
            open(gateway, "127.0.0.2", 1, HALF_A_HEADER);

            await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofMinutes(2)).until(() -> {
                send(attack.getFirst(), "a");
                return stillOpen() == 0;
            });
        }
    }

    @Test
    void whoWasAnsweredKeepsTheConnectionThatOthersNeed() throws IOException {
        try (var gateway = testGateway.open(Map.of("tegenkracht.connections.maximum", "50",
                "tegenkracht.connections.header-time", "200ms"));
                var visitor = answered(gateway)) {
            open(gateway, "127.0.0.2", 200, "");

            await().atMost(Duration.ofMinutes(2)).until(() -> stillOpen() == 0);
            assertThat(ask(visitor)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void theTrustedProxyMayHaveMoreConnectionsThanAVisitor() throws IOException {
        try (var gateway = testGateway.open(Map.of("tegenkracht.connections.per-address", "5",
                "tegenkracht.connections.header-time", "10m", "tegenkracht.proxy.trusted", "127.0.0.3"))) {
            open(gateway, "127.0.0.4", 20, "");
            await().atMost(Duration.ofMinutes(2)).until(() -> stillOpen() == 5);

            open(gateway, "127.0.0.3", 20, "");
            assertThat(gateway.get("/").send().status()).isEqualTo(200);
            assertThat(stillOpen()).isEqualTo(25);
        }
    }

    private void open(RunningGateway gateway, String from, int count, String first) throws IOException {
        for (int i = 0; i < count; i++) {
            var connection = connect(gateway, from);
            attack.add(connection);
            send(connection, first);
            connection.configureBlocking(false);
        }
    }

    private static SocketChannel connect(RunningGateway gateway, String from) throws IOException {
        var connection = SocketChannel.open().bind(new InetSocketAddress(from, 0));
        connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port()));
        return connection;
    }

    /** A header that a busy machine delivers late is cut off: who is answered in the end. */
    private static SocketChannel answered(RunningGateway gateway) throws IOException {
        for (int i = 0; i < 100; i++) {
            var visitor = connect(gateway, "127.0.0.1");
            if (ask(visitor).startsWith("HTTP/1.1 200")) {
                return visitor;
            }
            visitor.close();
        }
        throw new AssertionError("Nobody was answered");
    }

    private static String ask(SocketChannel connection) throws IOException {
        send(connection, "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var answer = ByteBuffer.allocate(8192);
        connection.read(answer);
        return new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
    }

    private static void send(SocketChannel connection, String text) {
        try {
            connection.write(bytes(text));
        } catch (IOException cutOff) {
            // Closed by the gateway already: counted when the test looks.
        }
    }

    private long stillOpen() {
        return attack.stream().filter(ConnectionsTest::isOpen).count();
    }

    private static boolean isOpen(SocketChannel connection) {
        try {
            return connection.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException reset) {
            return false;
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
