package nl.tegenkracht.local;

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

/** How one sees that a part can take work. Asking is always allowed, also when nothing is running. */
interface Readiness {

    int TIMEOUT_MS = 2000;

    /** Is it ready now? */
    boolean isReady();

    /** Removes what was left behind by a previous run; just before the start. */
    default void beforeStart() {
    }

    /** {@code 200} from the readiness probe of Spring Boot Actuator. */
    static Readiness http(int port) {
        return probe(port, """
                GET /actuator/health/readiness HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                \r
                """.getBytes(StandardCharsets.US_ASCII), 12, response -> response.endsWith(" 200"));
    }

    /** An answer to {@code hello}, the greeting of MongoDB. */
    static Readiness mongo(int port) {
        return probe(port, hello(), 16, response -> !response.isEmpty());
    }

    /** The file that the part itself makes as soon as it is ready. */
    static Readiness file(Path file) {
        return new Readiness() {

            @Override
            public boolean isReady() {
                return Files.exists(file);
            }

            @Override
            public void beforeStart() {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new StartFailure(Texts.get("file.not-deleted", file), e);
                }
            }
        };
    }

    private static Readiness probe(int port, byte[] request, int length, Predicate<String> accepts) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
                socket.setSoTimeout(TIMEOUT_MS);
                socket.getOutputStream().write(request);
                return accepts.test(readStart(socket.getInputStream(), length));
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static String readStart(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    /** OP_MSG with {@code {hello: 1, $db: "admin"}}: the smallest message that a document store answers. */
    private static byte[] hello() {
        var bson = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bson.putInt(0).put((byte) 0x10).put("hello\0".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        bson.put((byte) 0x02).put("$db\0".getBytes(StandardCharsets.US_ASCII)).putInt(6)
                .put("admin\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        bson.putInt(0, bson.position());
        var message = ByteBuffer.allocate(21 + bson.position()).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity()).putInt(1).putInt(0).putInt(2013).putInt(0).put((byte) 0)
                .put(bson.flip());
        return message.array();
    }
}
