package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Hoe te zien is dat een onderdeel werk aankan. Vragen mag altijd, ook als er niets draait. */
interface Gereedheid {

    int GEDULD_MS = 2000;

    /** Is het nu gereed? */
    boolean gereed();

    /** Ruimt op wat van een vorige keer is blijven liggen; vlak voor de start. */
    default void vooraf() {
    }

    /** {@code 200} van de gereedheidsvraag van Spring Boot Actuator. */
    static Gereedheid http(int poort) {
        return vraag(poort, """
                GET /actuator/health/readiness HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                \r
                """.getBytes(StandardCharsets.US_ASCII), 12, antwoord -> antwoord.endsWith(" 200"));
    }

    /** Een antwoord op {@code hello}, de begroeting van MongoDB. */
    static Gereedheid mongo(int poort) {
        return vraag(poort, hello(), 16, antwoord -> !antwoord.isEmpty());
    }

    /** Het bestand dat het onderdeel zelf maakt zodra het klaar is. */
    static Gereedheid bestand(Path bestand) {
        return new Gereedheid() {

            @Override
            public boolean gereed() {
                return Files.exists(bestand);
            }

            @Override
            public void vooraf() {
                try {
                    Files.deleteIfExists(bestand);
                } catch (IOException e) {
                    throw new StartFout("Het bestand " + bestand + " is niet te verwijderen.", e);
                }
            }
        };
    }

    private static Gereedheid vraag(int poort, byte[] vraag, int lengte,
            Predicate<String> goed) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), poort), GEDULD_MS);
                socket.setSoTimeout(GEDULD_MS);
                socket.getOutputStream().write(vraag);
                return goed.test(begin(socket.getInputStream(), lengte));
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static String begin(InputStream in, int lengte) throws IOException {
        return new String(in.readNBytes(lengte), StandardCharsets.ISO_8859_1);
    }

    /** OP_MSG met {@code {hello: 1, $db: "admin"}}: het kleinste bericht dat een documentopslag beantwoordt. */
    private static byte[] hello() {
        var bson = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bson.putInt(0).put((byte) 0x10).put("hello\0".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        bson.put((byte) 0x02).put("$db\0".getBytes(StandardCharsets.US_ASCII)).putInt(6)
                .put("admin\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        bson.putInt(0, bson.position());
        var bericht = ByteBuffer.allocate(21 + bson.position()).order(ByteOrder.LITTLE_ENDIAN);
        bericht.putInt(bericht.capacity()).putInt(1).putInt(0).putInt(2013).putInt(0).put((byte) 0)
                .put(bson.flip());
        return bericht.array();
    }
}
