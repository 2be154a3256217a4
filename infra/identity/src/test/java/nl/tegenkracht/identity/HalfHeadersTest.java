package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The login page stays open to everybody, however many half headers one address sends. */
@Tag("timing")
class HalfHeadersTest extends IdentityTestBase {

    private final List<SocketChannel> attack = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var connection : attack) {
            connection.close();
        }
    }

    @Test
    void oneAddressHoldsNobodyUp() throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            var connection = SocketChannel.open().bind(new InetSocketAddress("127.0.0.2", 0));
            attack.add(connection);
            connection.connect(new InetSocketAddress("127.0.0.1", provider().getPort()));
            connection.write(ByteBuffer.wrap("GET /inloggen HT".getBytes(StandardCharsets.US_ASCII)));
            connection.configureBlocking(false);
        }

        try (var visitor = HttpClient.newHttpClient()) {
            var page = visitor.send(HttpRequest.newBuilder(provider().resolve("/inloggen")).build(),
                    BodyHandlers.discarding());
            assertThat(page.statusCode()).isEqualTo(200);
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> attack.stream().filter(HalfHeadersTest::isOpen).count() <= 64);
    }

    private static boolean isOpen(SocketChannel connection) {
        try {
            return connection.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException reset) {
            return false;
        }
    }
}
