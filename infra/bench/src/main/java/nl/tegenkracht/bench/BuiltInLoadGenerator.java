package nl.tegenkracht.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A load generator of our own, for where wrk is not: raw connections that stay open, and as little as possible around
 * them.
 */
final class BuiltInLoadGenerator implements LoadGenerator {

    private static final String LENGTH = "content-length:";

    @Override
    public String name() {
        return "built-in load generator";
    }

    @Override
    public Yardstick yardstick() {
        return Yardstick.BARE_GATEWAY_BUILT_IN;
    }

    /** One request. */
    static void once(Target target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), target.port())) {
            socket.getOutputStream().write(request(target));
            readResponse(new BufferedInputStream(socket.getInputStream()));
        }
    }

    @Override
    public Throughput measure(Target target, Duration duration) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        var all = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var futures = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                futures.add(threads.submit(() -> measureConnection(target, end)));
            }
            for (var future : futures) {
                all.addAll(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not every response of " + target.name() + " was right", e.getCause());
        }
        var latencies = Latencies.of(all);
        return new Throughput(latencies.count() / ((System.nanoTime() - start) / 1e9), latencies.ms(50),
                latencies.ms(99));
    }

    private static List<Long> measureConnection(Target target, long end) throws IOException {
        var request = request(target);
        var latencies = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), target.port())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream());
                boolean open = true;
                for (long start = System.nanoTime(); open && start < end; start = System.nanoTime()) {
                    socket.getOutputStream().write(request);
                    open = readResponse(in);
                    latencies.add(System.nanoTime() - start);
                }
            }
        }
        return latencies;
    }

    private static byte[] request(Target target) {
        var out = new StringBuilder("GET " + target.path() + " HTTP/1.1\r\nHost: 127.0.0.1:" + target.port() + "\r\n");
        target.headers().forEach((name, value) -> out.append(name).append(": ").append(value).append("\r\n"));
        return out.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** @return whether the connection stays open: left alone, Tomcat closes it after a hundred requests */
    static boolean readResponse(InputStream in) throws IOException {
        var status = readLine(in);
        if (!status.contains(" 200")) {
            throw new IOException("Response: " + status);
        }
        var headers = readHeaders(in);
        if (headers.stream()
                .anyMatch(header -> header.startsWith("transfer-encoding:") && header.contains("chunked"))) {
            skipChunks(in);
        } else {
            in.skipNBytes(headers.stream().filter(header -> header.startsWith(LENGTH)).findFirst()
                    .map(header -> Long.parseLong(header.substring(LENGTH.length()).strip())).orElse(0L));
        }
        return !headers.contains("connection: close");
    }

    private static List<String> readHeaders(InputStream in) throws IOException {
        var headers = new ArrayList<String>();
        for (var header = readLine(in); !header.isEmpty(); header = readLine(in)) {
            headers.add(header.toLowerCase(Locale.ROOT));
        }
        return headers;
    }

    private static void skipChunks(InputStream in) throws IOException {
        for (int chunk = Integer.parseInt(readLine(in), 16); chunk > 0; chunk = Integer.parseInt(readLine(in), 16)) {
            in.skipNBytes(chunk + 2L);
        }
        readLine(in);
    }

    static String readLine(InputStream in) throws IOException {
        var out = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection broke");
            }
            if (next != '\r') {
                out.append((char) next);
            }
        }
        return out.toString();
    }
}
