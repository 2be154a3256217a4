package nl.tegenkracht.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Records how a page looks, on an ordinary screen and on a small phone, in {@code target/screens}. */
final class Screenshots {

    private final Path directory;
    private int number;

    Screenshots() {
        this("");
    }

    /** In a directory of their own. */
    Screenshots(String name) {
        directory = RunningPlatform.targetDirectory().resolve("screens").resolve(name);
    }

    void capture(Page page, String name) {
        var prefix = "%02d-%s-".formatted(++number, name);
        page.setViewportSize(360, 780);
        screenshot(page, prefix + "360.png");
        page.setViewportSize(1280, 900);
        screenshot(page, prefix + "1280.png");
    }

    private void screenshot(Page page, String fileName) {
        page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(fileName)).setFullPage(true));
    }
}
