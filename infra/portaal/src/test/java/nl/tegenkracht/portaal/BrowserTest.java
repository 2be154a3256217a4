package nl.tegenkracht.portaal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** De toets zelf: hij keurt goed wat goed is en zegt wat er niet goed is. */
class BrowserTest {

    private static final String GOED = "<!DOCTYPE html><html lang=nl><title>Proef</title><main><h1>Proef</h1>%s</main>";

    @Test
    void noemtHetElementDatNietToegankelijkIs() {
        try (var browser = Browser.open(); var pagina = browser.pagina()) {
            pagina.setContent(GOED.formatted("<label for=naam>Naam</label><input id=naam>"));
            assertThatCode(() -> Browser.toegankelijk(pagina)).doesNotThrowAnyException();
            pagina.setContent(GOED.formatted("<input id=naamloos>"));
            assertThatThrownBy(() -> Browser.toegankelijk(pagina)).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("label").hasMessageContaining("#naamloos");
            pagina.setContent(GOED.formatted("<p id=weg style='color:#fff;background:#fff'>Onzichtbaar</p>"));
            assertThatThrownBy(() -> Browser.toegankelijk(pagina)).hasMessageContaining("#weg");
        }
    }

    @Test
    void zonderChromiumIsDuidelijkWatErOntbreekt() {
        var vorige = System.getProperty("chromium.binary");
        System.setProperty("chromium.binary", "/bestaat/niet");
        try {
            assertThatThrownBy(Browser::open).hasMessageContaining("/bestaat/niet").hasMessageContaining("'chromium'")
                    .hasMessageContaining("-Dchromium.binary");
        } finally {
            if (vorige == null) {
                System.clearProperty("chromium.binary");
            } else {
                System.setProperty("chromium.binary", vorige);
            }
        }
    }
}
