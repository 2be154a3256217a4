package nl.tegenkracht.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A part of nothing: answers the readiness probe. With {@code fake.behavior} it does something else: {@code stops},
 * {@code once} (stops, except the first time), {@code never} (never becomes ready) or {@code deaf} (does not listen to
 * SIGTERM).
 */
public final class FakePart {

    private FakePart() {
    }

    public static void main(String[] args) throws Exception {
        var out = System.out;
        if ("tools".equals(System.getProperty("jarmode"))) {
            extract(Path.of(args[args.length - 1]));
            return;
        }
        if (args.length > 0) {
            out.println("maintenance " + String.join(" ", args));
            System.exit(args[1].endsWith("=fails") ? 3 : 0);
        }
        switch (System.getProperty("fake.behavior", "")) {
            case "stops" -> {
                out.println("no connection to the fakestore");
                System.exit(7);
            }
            case "once" -> {
                if (!Path.of("been-here").toFile().createNewFile()) {
                    System.exit(7);
                }
            }
            case "deaf" -> Runtime.getRuntime().addShutdownHook(new Thread(FakePart::waitForever));
            default -> out.println("fake part begins");
        }
        listen(System.getProperty("fake.behavior", "").equals("never") ? 503 : 200);
        waitForever();
    }

    /** As the tools in an executable jar of Spring Boot do; this jar runs as it is. */
    private static void extract(Path target) throws Exception {
        var jar = Path.of(FakePart.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.createDirectories(target.resolve("lib"));
        try (var library = FakePart.class.getResourceAsStream("/BOOT-INF/lib/library-1.jar")) {
            Files.copy(library, target.resolve("lib/library-1.jar"));
        }
        Files.copy(jar, target.resolve(jar.getFileName()));
    }

    /** By hand: the server of the JDK takes longer to load than all the rest of this part. */
    private static void listen(int status) throws IOException {
        var server = new ServerSocket(Integer.getInteger("fake.port"), 8, InetAddress.getLoopbackAddress());
        new Thread(() -> {
            while (true) {
                answer(server, status);
            }
        }).start();
    }

    private static void answer(ServerSocket server, int status) {
        try (var visitor = server.accept()) {
            var request = new BufferedReader(
                    new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
            var line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            visitor.getOutputStream().write(("HTTP/1.1 " + status + " \r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // Whoever asked is gone; the next may ask.
        }
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> properties(int port, String behavior) {
        return Map.of("fake.port", Integer.toString(port), "fake.behavior", behavior);
    }
}
