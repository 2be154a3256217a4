package nl.tegenkracht.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.portal.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the tour in {@code README.md}, of a filled demonstration that is running. No test: what it makes has to be
 * looked at. Run it with {@code infra/e2e/pictures}.
 */
@Tag("slow")
class TourPictures {

    private static final String ADDRESS = System.getProperty("pictures.address", "http://localhost:8080");
    private static final Path DATA = Path.of(System.getProperty("pictures.data", "data"));
    private static final Path IMAGES = RunningPlatform.repositoryRoot().resolve("docs/images");

    @Test
    void theTour() throws IOException {
        try (var browser = Browser.open()) {
            capture(browser.page(), "/", "start");
            var vera = loggedIn(browser, "vera");
            capture(vera, "/werk", "my-work");
            capture(vera, dossier("lunch-zonder-mij-1"), "conversation");
            capture(vera, "/gemeenschappelijk/rapportage", "figures");
            capture(loggedIn(browser, "kiki"), dossier("k-aanraking-0"), "klacht-secretary");
            var noa = loggedIn(browser, "noa");
            noa.setViewportSize(390, 844);
            capture(noa, dossier("lunch-zonder-mij-0"), "phone");
        }
    }

    private static Page loggedIn(Browser browser, String account) {
        var page = browser.page();
        page.navigate(ADDRESS + "/inloggen?naar=/werk");
        page.locator("[name=account]").first().fill(account);
        page.locator("input[type=password]").fill(WebVisitor.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL("**/werk");
        return page;
    }

    /** The page of the dossier in which a story of the script happened. */
    private static String dossier(String thread) throws IOException {
        try (var lines = Files.lines(DATA.resolve("demonstratie/voortgang"))) {
            return lines.map(line -> line.split("\t")).filter(fields -> fields[1].equals(thread)).findFirst()
                    .orElseThrow()[2].replace("/v1/", "/");
        }
    }

    private static void capture(Page page, String path, String name) throws IOException {
        page.navigate(ADDRESS + path);
        SmallPng.write(page.screenshot(), IMAGES.resolve(name + ".png"));
    }
}
