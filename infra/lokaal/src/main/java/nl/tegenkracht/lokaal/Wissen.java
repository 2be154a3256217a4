package nl.tegenkracht.lokaal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./start reset}: wist alles wat mensen hier hebben ingevoerd, en de sleutels, na een uitdrukkelijk ja. */
final class Wissen {

    private final Platform platform;
    private final Instellingen instellingen;
    private final PrintStream uit;
    private final InputStream in;

    Wissen(Platform platform, PrintStream uit, InputStream in) {
        this.platform = platform;
        this.instellingen = platform.instellingen();
        this.uit = uit;
        this.in = in;
    }

    int wis(boolean zonderVragen) {
        if (!Datamap.isOns(instellingen.data())) {
            uit.println("Er is niets te wissen in " + instellingen.data() + ".");
            return Opdrachten.GELUKT;
        }
        if (!zonderVragen && !zeker()) {
            uit.println("Er is niets gewist.");
            return Opdrachten.MISLUKT;
        }
        platform.stop();
        try (var slot = Slot.neem(instellingen.data(), "Tegenkracht is aan het starten; wacht tot dat klaar is.")) {
            Datamap.wis(instellingen);
        }
        uit.println("Alles in " + instellingen.data() + " is gewist.");
        return Opdrachten.GELUKT;
    }

    private boolean zeker() {
        uit.println("Dit stopt Tegenkracht en wist alles in " + instellingen.data()
                + ": meldingen, klachten, sessies, sleutels en logs. Dat is niet terug te draaien.");
        uit.print("Typ ja om door te gaan: ");
        uit.flush();
        try {
            var antwoord = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return antwoord != null && antwoord.strip().equalsIgnoreCase("ja");
        } catch (IOException e) {
            return false;
        }
    }
}
