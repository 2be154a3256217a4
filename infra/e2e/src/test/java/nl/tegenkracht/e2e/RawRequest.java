package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** A request that no decent client would send: literally the lines that go into it. */
final class RawRequest {

    private static final int PATIENCE_MS = 30_000;

    private RawRequest() {
    }

    static Response send(URI url, String requestLine, String... headers) {
        var text = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: ").append(url.getAuthority())
                .append("\r\nConnection: close\r\n");
        Arrays.stream(headers).forEach(header -> text.append(header).append("\r\n"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }

    private static Response parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        var lines = text.substring(0, end).split("\r\n");
        var headers = new HashMap<String, List<String>>();
        for (int i = 1; i < lines.length; i++) {
            var pair = lines[i].split(":\\s*", 2);
            headers.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(pair[1]);
        }
        return Response.of(Integer.parseInt(lines[0].split(" ")[1]), headers,
                text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }
}
