package nl.tegenkracht.lokaal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** De opdrachten van {@code ./start}. Elke opdracht geeft de code waarmee het programma eindigt; 0 is gelukt. */
final class Opdrachten {

    static final int GELUKT = 0;
    static final int MISLUKT = 1;
    static final int ONBEKEND = 2;
    static final int LOOPT_NIET = 3;
    static final int AFGEBROKEN = 130;

    private final Platform platform;
    private final Instellingen instellingen;
    private final PrintStream uit;
    private final InputStream in;
    private final boolean terminal;

    Opdrachten(Platform platform, PrintStream uit, InputStream in, boolean terminal) {
        this.platform = platform;
        this.instellingen = platform.instellingen();
        this.uit = uit;
        this.in = in;
        this.terminal = terminal;
    }

    int voerUit(String... args) {
        try {
            return switch (args.length == 0 ? "start" : args[0]) {
                case "start" -> start();
                case "stop" -> stop();
                case "status" -> status();
                case "reset" -> new Wissen(platform, uit, in).wis(List.of(args).contains("--ja"));
                case "train" -> train();
                case "herpubliceer" -> new Onderhoud(platform, uit).herpubliceer(domein(args));
                case "herbouw" -> new Onderhoud(platform, uit).herbouw(domein(args));
                case "roteer" -> new Onderhoud(platform, uit).roteer(domein(args));
                default -> onbekend(args[0]);
            };
        } catch (StartFout e) {
            toon(e);
            return MISLUKT;
        }
    }

    private static String domein(String... args) {
        return args.length < 2 ? "" : args[1];
    }

    private int start() {
        Datamap.neem(instellingen);
        try (var slot = Slot.neem(instellingen.data(), "Tegenkracht is al aan het starten; even geduld.")) {
            if (platform.delen().stream().allMatch(Deel::gereed)) {
                uit.println("Tegenkracht loopt al: " + platform.adres());
                if (platform.delen().stream().anyMatch(Deel::verouderd)) {
                    uit.println("Er is intussen opnieuw gebouwd: ./start stop en ./start nemen dat in gebruik.");
                }
                return GELUKT;
            }
            if (!startAlles()) {
                return AFGEBROKEN;
            }
        }
        new Welkom(instellingen).toon(uit, platform);
        naderhand();
        return GELUKT;
    }

    /** @return of het niet door de gebruiker is afgebroken */
    private boolean startAlles() {
        var begin = System.nanoTime();
        try (var voortgang = terminal ? new Voortgangsscherm(uit) : new Voortgangsregels(uit)) {
            if (!start(voortgang)) {
                return false;
            }
        }
        uit.println("Alles is gereed na " + (System.nanoTime() - begin) / 1_000_000_000 + " s.");
        return true;
    }

    private boolean start(Voortgang voortgang) {
        var opstart = platform.opstart(voortgang);
        var afbreker = new Afbreker(opstart, voortgang, uit);
        try (afbreker) {
            opstart.start();
            return true;
        } catch (StartFout e) {
            if (afbreker.bezig()) {
                return false;
            }
            throw e;
        }
    }

    /** Wat niemand hoeft af te wachten. */
    private void naderhand() {
        var loopstaat = new Loopstaat(instellingen.data());
        var uitpakker = new Uitpakker(instellingen.programmas());
        platform.delen().forEach(deel -> loopstaat.van(deel.naam())
                .ifPresent(l -> uitpakker.ruimOp(deel.naam(), List.of(l.versie()))));
        if (platform.training().nodig()) {
            new Achtergrond(instellingen).begin();
        }
    }

    private int stop() {
        uit.println(platform.stop() ? "Tegenkracht is gestopt." : "Tegenkracht liep niet.");
        return GELUKT;
    }

    private int status() {
        return new Overzicht(platform).toon(uit) ? GELUKT : LOOPT_NIET;
    }

    private int train() {
        platform.training().train();
        return GELUKT;
    }

    private int onbekend(String opdracht) {
        uit.println("Onbekende opdracht: " + opdracht + ". Zie ./start help.");
        return ONBEKEND;
    }

    private void toon(StartFout fout) {
        uit.println();
        uit.println(fout.getMessage());
        fout.log().ifPresent(log -> {
            uit.println("De laatste regels van " + log + ":");
            fout.regels().forEach(regel -> uit.println("  | " + regel));
        });
    }
}
