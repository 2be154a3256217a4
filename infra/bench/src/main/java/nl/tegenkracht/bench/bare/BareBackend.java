package nl.tegenkracht.bench.bare;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * The simplest service there can be: the same small response to every GET, so that only what is in front of it is
 * measured. Runs until it is stopped.
 */
public final class BareBackend {

    private static final int END_OF_HEADERS = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';
    private static final byte[] RESPONSE = response();

    private BareBackend() {
    }

    /** @param args the port */
    public static void main(String[] args) throws IOException {
        try (var server = new ServerSocket(Integer.parseInt(args[0]), 256, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!server.isClosed()) {
                var socket = server.accept();
                threads.submit(() -> serve(socket));
            }
        }
    }

    private static Void serve(Socket socket) throws IOException {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (hasRequest(in)) {
                socket.getOutputStream().write(RESPONSE);
            }
            return null;
        }
    }

    private static boolean hasRequest(InputStream in) throws IOException {
        int last = 0;
        while (last != END_OF_HEADERS) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            last = last << 8 | next;
        }
        return true;
    }

    private static byte[] response() {
        var content = "{\"response\":\"" + "x".repeat(180) + "\"}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + content.length() + "\r\n\r\n"
                + content).getBytes(StandardCharsets.US_ASCII);
    }
}
