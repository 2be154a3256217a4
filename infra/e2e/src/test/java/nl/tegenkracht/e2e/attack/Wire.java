package nl.tegenkracht.e2e.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A raw connection from an address of its own, for requests that no decent client would send. */
final class Wire implements AutoCloseable {

    /** Of this attacker; the others come from 127.0.0.1. */
    static final String ATTACKER = "127.0.0.2";
    static final String OTHERS = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CHUNK = 8192;

    private final Socket socket;
    private final int port;

    private Wire(Socket socket, int port) {
        this.socket = socket;
        this.port = port;
    }

    static Wire open(String from, int port) throws IOException {
        return open(from, port, 0);
    }

    /** @param receiveBuffer how many bytes may be under way; 0 leaves that to the system */
    static Wire open(String from, int port, int receiveBuffer) throws IOException {
        var socket = new Socket();
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
            return new Wire(socket, port);
        } catch (IOException error) {
            socket.close();
            throw error;
        }
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Begins a request: its first line and the headers, and the host that the platform expects. */
    Wire begin(String requestLine, String... headers) throws IOException {
        var text = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost:").append(port).append("\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return send(text.toString());
    }

    Wire endOfHeaders() throws IOException {
        return send("\r\n");
    }

    /** Reads one byte, if there is one already. */
    boolean sip() throws IOException {
        return socket.getInputStream().available() > 0 && socket.getInputStream().read() >= 0;
    }

    /** Everything until the other side closes: so of a request with {@code Connection: close}. */
    String answer() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var read = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int n = read(chunk, end); n >= 0; n = read(chunk, end)) {
            read.write(chunk, 0, n);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private int read(byte[] chunk, long end) throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("No whole answer");
        }
        socket.setSoTimeout((int) left);
        return socket.getInputStream().read(chunk);
    }

    /** The status of the whole answer. */
    int status() throws IOException {
        return status(answer());
    }

    /** @throws IOException if it is no answer */
    static int status(String answer) throws IOException {
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new IOException("No answer");
        }
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Nothing to do: it is gone.
        }
    }
}
