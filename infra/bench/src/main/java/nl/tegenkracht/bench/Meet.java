package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/** Meet alles, of wat gevraagd is, en geeft één tabel; eindigt met 1 als een grens niet gehaald is. */
public final class Meet {

    private final Opties opties;
    private final Proef proef;
    private final PrintStream uit;

    private Meet(Opties opties, PrintStream uit) {
        this.opties = opties;
        this.proef = new Proef(opties.wortel());
        this.uit = uit;
    }

    public static void main(String[] argumenten) throws Exception {
        System.exit(new Meet(Opties.lees(argumenten), System.out).meet());
    }

    private int meet() throws Exception {
        var omstandigheden = new ArrayList<>(Machine.feiten(opties.wortel()));
        omstandigheden.add(Machine.drukte("vooraf"));
        if (opties.kort()) {
            omstandigheden.add("Korte ronde: alleen om te zien of het werkt.");
        }
        omstandigheden.forEach(uit::println);
        var rijen = new ArrayList<Rij>();
        for (var onderwerp : Opties.Onderwerp.values()) {
            if (opties.onderwerpen().contains(onderwerp)) {
                uit.println(onderwerp.name().toLowerCase(Locale.ROOT) + ":");
                rijen.addAll(meting(onderwerp).meet());
            }
        }
        return toon(new Tabel(omstandigheden, rijen));
    }

    private Meting meting(Opties.Onderwerp onderwerp) {
        return switch (onderwerp) {
            case START -> new Startmeting(proef, opties, uit);
            case MELDING -> new Meldingmeting(proef, opties, uit);
            case DEUR -> new Deurmeting(proef, opties, uit);
        };
    }

    private int toon(Tabel tabel) throws Exception {
        uit.println();
        uit.print(tabel.tekst());
        var bestand = proef.map().resolveSibling("meting.txt");
        Files.writeString(Files.createDirectories(bestand.getParent()).resolve("meting.txt"), tabel.tekst());
        uit.println();
        uit.println("Ook te lezen in " + bestand);
        return tabel.allesGehaald() ? 0 : 1;
    }
}
