package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** De toets zelf: hij keurt goed wat goed is en zegt wat er niet goed is. */
class BrowserTest {

    private static final String VALID = "<!DOCTYPE html><html lang=nl><title>Proef</title><main><h1>Proef</h1>%s</main>";

    @Test
    void namesTheElementThatIsNotAccessible() {
        try (var browser = Browser.open(); var page = browser.page()) {
            page.setContent(VALID.formatted("<label for=naam>Naam</label><input id=naam>"));
            assertThatCode(() -> Browser.assertAccessible(page)).doesNotThrowAnyException();
            page.setContent(VALID.formatted("<input id=naamloos>"));
            assertThatThrownBy(() -> Browser.assertAccessible(page)).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("label").hasMessageContaining("#naamloos");
            page.setContent(VALID.formatted("<p id=weg style='color:#fff;background:#fff'>Onzichtbaar</p>"));
            assertThatThrownBy(() -> Browser.assertAccessible(page)).hasMessageContaining("#weg");
        }
    }

    @Test
    void withoutChromiumItIsClearWhatIsMissing() {
        var previous = System.getProperty("chromium.binary");
        System.setProperty("chromium.binary", "/bestaat/niet");
        try {
            assertThatThrownBy(Browser::open).hasMessageContaining("/bestaat/niet").hasMessageContaining("'chromium'")
                    .hasMessageContaining("-Dchromium.binary");
        } finally {
            if (previous == null) {
                System.clearProperty("chromium.binary");
            } else {
                System.setProperty("chromium.binary", previous);
            }
        }
    }
}
