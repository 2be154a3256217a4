package nl.tegenkracht.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Wat iemand te lezen krijgt als alles gereed is: waar, als wie, en wat te proberen. */
final class WelcomeText {

    private static final String PASSWORD = "tegenkracht";

    private final LocalSettings settings;

    WelcomeText(LocalSettings settings) {
        this.settings = settings;
    }

    void show(PrintStream out, Platform platform) {
        out.println();
        out.println("Tegenkracht loopt: " + platform.address());
        out.println();
        out.println("Inloggen kan als een van deze verzonnen mensen, wachtwoord: " + PASSWORD);
        persons().forEach(person -> out.printf("  %-9s %s%n", person.get("account"), person.get("uitleg")));
        out.println();
        out.print("""
                Om te proberen
                  1. Open het adres, volg de wegwijzer, log in als noa en doe een melding bij Vera Wilgenhout.
                  2. Log in een ander venster in als vera: de melding staat in Mijn werk; lees hem en antwoord.
                  3. Log in als zeno of lena en open het adres van die melding: voor hen bestaat hij niet.
                  4. Kijk als vera naar Cijfers terwijl noa nog een melding doet.

                ./start status laat zien wat er loopt, ./start stop stopt alles.
                """);
        out.println("De logs staan in " + settings.log("x").getParent() + ".");
    }

    private List<Map<?, ?>> persons() {
        var persons = Wiring.personsFile(settings);
        try {
            var list = (List<?>) Json.read(Files.readString(persons));
            return list.stream().<Map<?, ?>>map(person -> (Map<?, ?>) Objects.requireNonNull(person)).toList();
        } catch (IOException e) {
            throw new StartFailure("Het bestand met de demopersonen is niet te lezen: " + persons, e);
        }
    }
}
