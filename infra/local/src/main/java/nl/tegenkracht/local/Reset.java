package nl.tegenkracht.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** {@code ./start reset}: erases everything that people entered here, and the keys, after an explicit yes. */
final class Reset {

    /** In either language: whoever types one of these means it. */
    private static final Set<String> YES = Set.of("yes", "ja");

    private final Platform platform;
    private final LocalSettings settings;
    private final PrintStream out;
    private final InputStream in;

    Reset(Platform platform, PrintStream out, InputStream in) {
        this.platform = platform;
        this.settings = platform.settings();
        this.out = out;
        this.in = in;
    }

    int run(boolean withoutAsking) {
        if (!DataDirectory.isOurs(settings.data())) {
            out.println(Texts.get("reset.nothing", settings.data()));
            return Commands.SUCCESS;
        }
        if (!withoutAsking && !confirmed()) {
            out.println(Texts.get("reset.kept"));
            return Commands.FAILED;
        }
        platform.stop();
        try (var lock = PlatformLock.acquire(settings.data(), Texts.get("reset.busy"))) {
            DataDirectory.clear(settings);
        }
        out.println(Texts.get("reset.done", settings.data()));
        return Commands.SUCCESS;
    }

    private boolean confirmed() {
        out.println(Texts.get("reset.warning", settings.data()));
        out.print(Texts.get("reset.question") + " ");
        out.flush();
        try {
            var response = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return response != null && YES.contains(response.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
