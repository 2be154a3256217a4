package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Wat iemand te lezen krijgt als alles gereed is: waar, als wie, en wat te proberen. */
final class Welkom {

    private static final String WACHTWOORD = "tegenkracht";

    private final Instellingen instellingen;

    Welkom(Instellingen instellingen) {
        this.instellingen = instellingen;
    }

    void toon(PrintStream uit, Platform platform) {
        uit.println();
        uit.println("Tegenkracht loopt: " + platform.adres());
        uit.println();
        uit.println("Inloggen kan als een van deze verzonnen mensen, wachtwoord: " + WACHTWOORD);
        mensen().forEach(mens -> uit.printf("  %-9s %s%n", mens.get("account"), mens.get("uitleg")));
        uit.println();
        uit.print("""
                Om te proberen
                  1. Open het adres, volg de wegwijzer, log in als noa en doe een melding bij Vera Wilgenhout.
                  2. Log in een ander venster in als vera: de melding staat in Mijn werk; lees hem en antwoord.
                  3. Log in als zeno of lena en open het adres van die melding: voor hen bestaat hij niet.
                  4. Kijk als vera naar Cijfers terwijl noa nog een melding doet.

                ./start status laat zien wat er loopt, ./start stop stopt alles.
                """);
        uit.println("De logs staan in " + instellingen.log("x").getParent() + ".");
    }

    private List<Map<?, ?>> mensen() {
        var personen = Bedrading.personen(instellingen);
        try {
            var lijst = (List<?>) Json.lees(Files.readString(personen));
            return lijst.stream().<Map<?, ?>>map(mens -> (Map<?, ?>) Objects.requireNonNull(mens)).toList();
        } catch (IOException e) {
            throw new StartFout("Het bestand met de demopersonen is niet te lezen: " + personen, e);
        }
    }
}
