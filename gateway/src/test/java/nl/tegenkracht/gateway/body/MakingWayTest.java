package nl.tegenkracht.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Large bodies are much work for the processor: a small request does not wait until they are done. */
class MakingWayTest {

    /** Twice as many as can run at the same moment. */
    private static final int LARGE_BODIES = 2 * Runtime.getRuntime().availableProcessors();
    private static final int LENGTH = 6 << 20;

    @TempDir
    private Path directory;

    private final CountDownLatch firstBegun = new CountDownLatch(1);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private BodySpool spool;

    @BeforeEach
    void setUp() throws GeneralSecurityException {
        var properties = new BodyProperties(directory, DataSize.ofGigabytes(8), DataSize.ofGigabytes(8), 1000, 1000,
                DataSize.ofMegabytes(1));
        spool = new BodySpool(new SpoolQuota(properties), properties);
    }

    @Test
    void whileLargeBodiesAreSealedWhoComesLaterGoesFirst() throws Exception {
        assertThatWhoComesLaterGoesFirst(() -> {
            firstBegun.countDown();
            spool.takeIn(new Zeros(), LENGTH, "noa").close();
        });
    }

    @Test
    void whileLargeBodiesAreOpenedWhoComesLaterGoesFirst() throws Exception {
        var bodies = IntStream.range(0, LARGE_BODIES).mapToObj(_ -> taken()).toList();
        assertThatWhoComesLaterGoesFirst(() -> {
            firstBegun.countDown();
            try (var body = bodies.get(next.getAndIncrement()); var content = body.read()) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        });
    }

    private SpooledBody taken() {
        try {
            return spool.takeIn(new Zeros(), LENGTH, "noa");
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
    }

    private void assertThatWhoComesLaterGoesFirst(Work work) throws Exception {
        var large = IntStream.range(0, LARGE_BODIES).mapToObj(_ -> Thread.ofVirtual().start(() -> {
            work.run();
            done.incrementAndGet();
        })).toList();
        firstBegun.await();

        var doneBefore = new AtomicInteger(-1);
        Thread.ofVirtual().start(() -> doneBefore.set(done.get())).join();
        for (var thread : large) {
            thread.join();
        }

        assertThat(doneBefore).hasValue(0);
        assertThat(done).hasValue(LARGE_BODIES);
    }

    /** What is done of one body. */
    private interface Work extends Runnable {

        void act() throws IOException;

        @Override
        default void run() {
            try {
                act();
            } catch (IOException error) {
                throw new IllegalStateException(error);
            }
        }
    }

    /** A visitor who never keeps anybody waiting. */
    private static final class Zeros extends InputStream {

        private int left = LENGTH;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = Math.min(length, left);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
