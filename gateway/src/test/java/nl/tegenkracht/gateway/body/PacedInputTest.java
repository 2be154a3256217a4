package nl.tegenkracht.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import nl.tegenkracht.gateway.body.BodyNotTaken.Reason;
import org.junit.jupiter.api.Test;

/** How slow and how large a body may be, in times that the test names itself. */
class PacedInputTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);

    /** A line on which so many bytes arrive in each second. */
    private final class Line extends InputStream {

        private final int bytesPerSecond;
        private int remaining;

        Line(int bytesPerSecond, int length) {
            this.bytesPerSecond = bytesPerSecond;
            this.remaining = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (remaining == 0) {
                return -1;
            }
            now.addAndGet(SECOND);
            int count = Math.min(Math.min(bytesPerSecond, remaining), length);
            remaining -= count;
            return count;
        }
    }

    private long read(InputStream source, long limit) throws IOException {
        return new PacedInput(source, limit, now::get).transferTo(OutputStream.nullOutputStream());
    }

    @Test
    void theLongestTextGetsThereOverALineOfEightKilobytesPerSecond() throws IOException {
        assertThat(read(new Line(8_000, 1_200_000), 4 << 20)).isEqualTo(1_200_000);
        assertThat(now.get()).isEqualTo(145 * SECOND);
    }

    @Test
    void oneKilobytePerSecondIsEnoughAndLessIsNot() throws IOException {
        assertThat(read(new Line(1 << 10, 600 << 10), 4 << 20)).isEqualTo(600 << 10);
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> read(new Line(1000, 600 << 10), 4 << 20))
                .matches(refused -> refused.reason() == Reason.TOO_SLOW);
    }

    /** A gateway that has much to do reads on late; what it reads then has long been there. */
    @Test
    void aGatewayThatIsSlowItselfCallsNobodySlow() throws IOException {
        var input = new PacedInput(new Line(100, 500), 4 << 20, now::get);
        for (int part = 0; part < 5; part++) {
            assertThat(input.read(new byte[100])).isEqualTo(100);
            now.addAndGet(60 * SECOND);
        }
        assertThat(input.read(new byte[100])).isNegative();
    }

    @Test
    void theLastPartOfABodyMayBeShort() throws IOException {
        assertThat(read(new Line(10, 200), 4 << 20)).isEqualTo(200);
    }

    @Test
    void whoStopsAfterAGoodBeginningIsTooSlowInTheEnd() {
        var stops = new InputStream() {

            private boolean begun;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (begun) {
                    throw new IOException(new SocketTimeoutException());
                }
                begun = true;
                return length;
            }
        };
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> read(stops, 4 << 20))
                .matches(refused -> refused.reason() == Reason.TOO_SLOW);
    }

    @Test
    void nothingGetsThroughBeyondTheLimit() throws IOException {
        assertThat(read(new ByteArrayInputStream(new byte[1000]), 1000)).isEqualTo(1000);
        assertThatExceptionOfType(BodyNotTaken.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(new byte[1001]), 1000))
                .matches(refused -> refused.reason() == Reason.TOO_LARGE);
    }
}
