package nl.tegenkracht.keten;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Legt vast hoe een pagina eruitziet, op een gewoon scherm en op een kleine telefoon, in {@code target/schermen}. */
final class Schermen {

    private static final Path MAP = Keten.doel().resolve("schermen");

    private int nummer;

    void leg(Page pagina, String naam) {
        var begin = "%02d-%s-".formatted(++nummer, naam);
        pagina.setViewportSize(360, 780);
        foto(pagina, begin + "360.png");
        pagina.setViewportSize(1280, 900);
        foto(pagina, begin + "1280.png");
    }

    private static void foto(Page pagina, String bestand) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(MAP.resolve(bestand)).setFullPage(true));
    }
}
