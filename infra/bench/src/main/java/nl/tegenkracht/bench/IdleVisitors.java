package nl.tegenkracht.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** People who have a page or a dashboard open and do nothing, each from an address of their own. */
final class IdleVisitors implements AutoCloseable {

    private static final int PER_NETWORK = 200;

    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    IdleVisitors(int port) {
        this.port = port;
    }

    /** Each has asked for something, and leaves the connection open. */
    void openPages(int count, String path) throws IOException {
        for (int i = 0; i < count; i++) {
            send(connect(), "GET " + path + " HTTP/1.1", "Accept: text/html");
        }
    }

    /** A dashboard each, divided over the sessions: a person may have only a few open. */
    void openDashboards(int count, String path, List<String> cookies) throws IOException {
        for (int i = 0; i < count; i++) {
            send(connect(), "GET " + path + " HTTP/1.1", "Accept: text/event-stream",
                    "Cookie: " + cookies.get(i % cookies.size()));
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        int number = sockets.size();
        socket.bind(new InetSocketAddress("127.0.%d.%d".formatted(1 + number / PER_NETWORK, 1 + number % PER_NETWORK),
                0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    private void send(Socket socket, String... lines) throws IOException {
        var request = String.join("\r\n", lines) + "\r\nHost: localhost:" + port + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = new BufferedInputStream(socket.getInputStream());
        if (BuiltInLoadGenerator.readLine(in).contains(" 200")) {
            return;
        }
        throw new IOException("Refused: " + lines[0]);
    }

    @Override
    public void close() throws IOException {
        for (Closeable socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }
}
