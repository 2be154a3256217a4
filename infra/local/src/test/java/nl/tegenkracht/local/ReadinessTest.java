package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {

    @TempDir
    Path directory;

    @Test
    void theStoreGetsACompleteMessageContainingHello() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> respond(server, new byte[16]));

            assertThat(Readiness.mongo(server.getLocalPort()).isReady()).isTrue();

            var message = ByteBuffer.wrap(received.get()).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(message.getInt(0)).isEqualTo(message.capacity());
            assertThat(message.getInt(12)).as("OP_MSG").isEqualTo(2013);
            assertThat(message.getInt(21)).as("length of the document").isEqualTo(message.capacity() - 21);
            assertThat(new String(message.array(), StandardCharsets.ISO_8859_1)).contains("hello\0", "$db\0",
                    "admin\0");
        }
    }

    @Test
    void onlyATwoHundredIsReady() throws Exception {
        assertThat(httpWith("HTTP/1.1 200 \r\n\r\n")).isTrue();
        assertThat(httpWith("HTTP/1.1 503 \r\n\r\n")).isFalse();
        assertThat(httpWith("")).isFalse();
    }

    @Test
    void whereNobodyListensNothingIsReady() {
        int port = Ports.free().numberOf(Ports.STORE);
        assertThat(Readiness.http(port).isReady()).isFalse();
        assertThat(Readiness.mongo(port).isReady()).isFalse();
    }

    @Test
    void aFileFromThePreviousRunDoesNotCount() throws IOException {
        var readyFile = Files.writeString(directory.resolve("klaar"), "123");
        var readiness = Readiness.file(readyFile);
        assertThat(readiness.isReady()).isTrue();

        readiness.beforeStart();

        assertThat(readiness.isReady()).isFalse();
    }

    private static boolean httpWith(String response) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> respond(server, response.getBytes(StandardCharsets.US_ASCII)));
            return Readiness.http(server.getLocalPort()).isReady();
        }
    }

    private static byte[] respond(ServerSocket server, byte[] response) {
        try (var socket = server.accept()) {
            var start = new byte[1024];
            int length = socket.getInputStream().read(start);
            socket.getOutputStream().write(response);
            return Arrays.copyOf(start, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
