package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The check itself: it approves what is right and says what is wrong. */
@BrowserRequired
class BrowserTest {

    private static final String VALID = "<!DOCTYPE html><html lang=nl><title>Proef</title>"
            + "<main><h1>Proef</h1>%s</main>";

    @Test
    void namesTheElementThatIsNotAccessible() {
        try (var browser = Browser.open(); var page = browser.page()) {
            page.setContent(VALID.formatted("<label for=naam>Naam</label><input id=naam>"));
            assertThatCode(() -> Browser.assertAccessible(page)).doesNotThrowAnyException();
            page.setContent(VALID.formatted("<input id=nameless>"));
            assertThatThrownBy(() -> Browser.assertAccessible(page)).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("label").hasMessageContaining("#nameless");
            page.setContent(VALID.formatted("<p id=invisible style='color:#fff;background:#fff'>Onzichtbaar</p>"));
            assertThatThrownBy(() -> Browser.assertAccessible(page)).hasMessageContaining("#invisible");
        }
    }

    @Test
    void withoutChromiumItIsClearWhatIsMissingAndTheTestsAreSkipped() {
        var previous = System.getProperty("chromium.binary");
        System.setProperty("chromium.binary", "/does/not/exist");
        try {
            assertThatThrownBy(Browser::open).hasMessageContaining("/does/not/exist").hasMessageContaining("'chromium'")
                    .hasMessageContaining("-Dchromium.binary");
            assertThat(new BrowserRequired.BrowserCondition().evaluateExecutionCondition(null)).satisfies(result -> {
                assertThat(result.isDisabled()).isTrue();
                assertThat(result.getReason()).hasValueSatisfying(reason -> assertThat(reason)
                        .contains("/does/not/exist"));
            });
        } finally {
            if (previous == null) {
                System.clearProperty("chromium.binary");
            } else {
                System.setProperty("chromium.binary", previous);
            }
        }
    }
}
