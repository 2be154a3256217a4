package nl.tegenkracht.lokaal;

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

class GereedheidTest {

    @TempDir
    Path map;

    @Test
    void deOpslagKrijgtEenHeelBerichtMetHelloErin() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ontvangen = CompletableFuture.supplyAsync(() -> beantwoord(server, new byte[16]));

            assertThat(Gereedheid.mongo(server.getLocalPort()).gereed()).isTrue();

            var bericht = ByteBuffer.wrap(ontvangen.get()).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(bericht.getInt(0)).isEqualTo(bericht.capacity());
            assertThat(bericht.getInt(12)).as("OP_MSG").isEqualTo(2013);
            assertThat(bericht.getInt(21)).as("lengte van het document").isEqualTo(bericht.capacity() - 21);
            assertThat(new String(bericht.array(), StandardCharsets.ISO_8859_1)).contains("hello\0", "$db\0",
                    "admin\0");
        }
    }

    @Test
    void alleenEenTweehonderdIsGereed() throws Exception {
        assertThat(httpMet("HTTP/1.1 200 \r\n\r\n")).isTrue();
        assertThat(httpMet("HTTP/1.1 503 \r\n\r\n")).isFalse();
        assertThat(httpMet("")).isFalse();
    }

    @Test
    void waarNiemandLuistertIsNietsGereed() {
        int poort = Poorten.vrij().van(Poorten.STORE);
        assertThat(Gereedheid.http(poort).gereed()).isFalse();
        assertThat(Gereedheid.mongo(poort).gereed()).isFalse();
    }

    @Test
    void eenBestandVanDeVorigeKeerTeltNietMee() throws IOException {
        var klaar = Files.writeString(map.resolve("klaar"), "123");
        var gereedheid = Gereedheid.bestand(klaar);
        assertThat(gereedheid.gereed()).isTrue();

        gereedheid.vooraf();

        assertThat(gereedheid.gereed()).isFalse();
    }

    private static boolean httpMet(String antwoord) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> beantwoord(server, antwoord.getBytes(StandardCharsets.US_ASCII)));
            return Gereedheid.http(server.getLocalPort()).gereed();
        }
    }

    private static byte[] beantwoord(ServerSocket server, byte[] antwoord) {
        try (var socket = server.accept()) {
            var begin = new byte[1024];
            int lengte = socket.getInputStream().read(begin);
            socket.getOutputStream().write(antwoord);
            return Arrays.copyOf(begin, lengte);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
