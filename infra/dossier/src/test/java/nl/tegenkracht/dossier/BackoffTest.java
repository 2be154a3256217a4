package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void whoCollidesWaitsLongerEachTimeButNeverLong() {
        assertThat(IntStream.rangeClosed(1, 6).mapToLong(Backoff::longest)).isSorted().doesNotHaveDuplicates();
        assertThat(IntStream.rangeClosed(1, 1_000).mapToLong(Backoff::longest))
                .allMatch(nanos -> nanos > 0 && nanos <= Duration.ofMillis(50).toNanos());
    }
}
