package nl.tegenkracht.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./start reset}: wist alles wat mensen hier hebben ingevoerd, en de sleutels, na een uitdrukkelijk ja. */
final class Reset {

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
            out.println("Er is niets te wissen in " + settings.data() + ".");
            return Commands.SUCCESS;
        }
        if (!withoutAsking && !confirmed()) {
            out.println("Er is niets gewist.");
            return Commands.FAILED;
        }
        platform.stop();
        try (var lock = PlatformLock.acquire(settings.data(),
                "Tegenkracht is aan het starten; wacht tot dat klaar is.")) {
            DataDirectory.clear(settings);
        }
        out.println("Alles in " + settings.data() + " is gewist.");
        return Commands.SUCCESS;
    }

    private boolean confirmed() {
        out.println("Dit stopt Tegenkracht en wist alles in " + settings.data()
                + ": meldingen, klachten, sessies, sleutels en logs. Dat is niet terug te draaien.");
        out.print("Typ ja om door te gaan: ");
        out.flush();
        try {
            var response = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return response != null && response.strip().equalsIgnoreCase("ja");
        } catch (IOException e) {
            return false;
        }
    }
}
