package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.LogCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runner has no dependencies, hence its own copy of its lines. */
class WatchLinesTest {

    @ParameterizedTest
    @CsvSource({"watch.restarted, PART_RESTARTED", "watch.keeps-dying, PART_KEEPS_DYING",
            "watch.not-restarted, PART_NOT_RESTARTED", "watch.audit-not-intact, AUDIT_NOT_INTACT",
            "watch.audit-not-verified, AUDIT_NOT_VERIFIED"})
    void aLineOfTheWatcherIsTheLineOfItsCode(String key, LogCode code) {
        assertThat(Texts.in("en").text(key, "{}", "{}")).isEqualTo(code.pattern());
        assertThat(Texts.in("nl").text(key, "{}", "{}")).startsWith(code.code() + " ");
    }
}
