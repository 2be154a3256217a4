package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timing")
class TermWatchTest extends CaseTestBase {

    @Test
    void theDeputyComesInOnceTheAdviceWasNotReadInTime() {
        toAdvice();
        assertThat(read(LUUK, klacht).status()).isEqualTo(404);

        itIsOn(today.plusDays(7));
        Awaitility.await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(read(LUUK, klacht).status()).isEqualTo(200));

        does(LUUK, "beslis", 1, Map.of("volgt", "ja", "tekst", "Namens haar."));
        assertThat(stand(noa)).isEqualTo("beslist");
    }
}
