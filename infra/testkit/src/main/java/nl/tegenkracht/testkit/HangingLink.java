package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** The way to something on this machine that can hang: what is sent is taken, and nothing comes through. */
public final class HangingLink implements AutoCloseable {

    private static final int PIECE = 8192;

    private final ServerSocket entrance;
    private final int target;
    private volatile CountDownLatch open = new CountDownLatch(0);

    /** @param target the port it leads to */
    public HangingLink(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("hanging-link").start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void hang() {
        open = new CountDownLatch(1);
    }

    public void resume() {
        open.countDown();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var from = entrance.accept();
                var to = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(from, to));
                Thread.ofVirtual().start(() -> pass(to, from));
            } catch (IOException e) {
                // Closed, or the other side is not there: whoever came notices.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from; to) {
            var piece = new byte[PIECE];
            for (var n = from.getInputStream().read(piece); n >= 0; n = from.getInputStream().read(piece)) {
                open.await();
                to.getOutputStream().write(piece, 0, n);
            }
        } catch (IOException e) {
            // One of the two hung up: so does the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        resume();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
