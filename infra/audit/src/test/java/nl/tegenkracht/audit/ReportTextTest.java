package nl.tegenkracht.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%[a-z]");

    @Test
    void bothLanguagesTakeTheSameValuesInTheSameOrder() {
        for (var text : ReportText.values()) {
            assertThat(placeholders(text.pattern(true))).as(text.pattern(false))
                    .isEqualTo(placeholders(text.pattern(false)));
        }
    }

    @Test
    void theReportCanBeReadInBothLanguages() {
        assertThat(ReportText.NOT_INTACT.pattern(false)).startsWith("NOT intact: ");
        assertThat(ReportText.NOT_INTACT.pattern(true)).startsWith("NIET in orde: ");
        assertThat(ReportText.LINKS_TRUNCATED.with(ReportText.BY_HEAD.with(), 6, 5))
                .isEqualTo("a signed head says 6 links, there are 5");
    }

    private static String placeholders(String pattern) {
        return PLACEHOLDER.matcher(pattern).results().map(MatchResult::group).toList().toString();
    }
}
