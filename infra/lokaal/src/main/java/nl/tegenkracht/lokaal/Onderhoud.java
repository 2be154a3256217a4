package nl.tegenkracht.lokaal;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Onderhoud aan één domein: een dienst start nog eens, naast de draaiende, doet één taak en eindigt. Wat een taak doet
 * staat bij de dienst; hier alleen wie wanneer.
 */
final class Onderhoud {

    private static final List<String> BRONNEN = List.of(Poorten.MELDING, Poorten.KLACHT, Poorten.BELEID);

    private static final int REGELS = 15;

    private final Platform platform;
    private final Instellingen instellingen;
    private final PrintStream uit;

    Onderhoud(Platform platform, PrintStream uit) {
        this.platform = platform;
        this.instellingen = platform.instellingen();
        this.uit = uit;
    }

    /** Eén taak van één dienst. */
    private record Stap(String onderdeel, String taak) {}

    /** Eén taak van één dienst, voor wie de volgorde zelf bepaalt. */
    int taak(String onderdeel, String taak, String domein) {
        return doe(domein, List.of(new Stap(onderdeel, taak)));
    }

    /** Laat de diensten van elk dossier de stand melden. */
    int herpubliceer(String domein) {
        return doe(domein, BRONNEN.stream().map(bron -> new Stap(bron, "herpubliceer")).toList());
    }

    /** Bouwt de cijfers van een domein opnieuw op uit de dossiers, en wisselt pas als zij gelijk zijn. */
    int herbouw(String domein) {
        return doe(domein, List.of(new Stap(Poorten.RAPPORTAGE, "herbouw-begin"),
                new Stap(Poorten.MELDING, "herpubliceer"), new Stap(Poorten.KLACHT, "herpubliceer"),
                new Stap(Poorten.RAPPORTAGE, "herbouw-wissel")));
    }

    /** Geeft een domein nieuwe sleutels en pakt de sleutels van alle dossiers opnieuw in. */
    int roteer(String domein) {
        return doe(domein, List.of(new Stap(Poorten.MELDING, "roteer"), new Stap(Poorten.KLACHT, "roteer")));
    }

    private int doe(String domein, List<Stap> stappen) {
        if (!domein.matches("[a-z0-9-]{2,40}")) {
            throw new StartFout("Noem een domein, bijvoorbeeld fractie-noord.");
        }
        if (!platform.delen().stream().allMatch(Deel::gereed)) {
            throw new StartFout("Tegenkracht loopt niet helemaal; start het eerst met ./start.");
        }
        for (var stap : stappen) {
            uit.println(stap.onderdeel() + ": " + stap.taak() + " ...");
            doe(domein, stap);
        }
        uit.println("Klaar.");
        return Opdrachten.GELUKT;
    }

    private void doe(String domein, Stap stap) {
        var opdracht = new ArrayList<>(platform.deel(stap.onderdeel()).zetKlaar().opdracht());
        opdracht.addAll(List.of("--server.port=0", "--tegenkracht.taak.naam=" + stap.taak(),
                "--tegenkracht.taak.domein=" + domein));
        var logboek = Logboek.open(instellingen.log(stap.onderdeel() + "-onderhoud"));
        var bouwer = new ProcessBuilder(opdracht).directory(instellingen.data().toFile())
                .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logboek.bestand().toFile()));
        Jvm.schoon(bouwer.environment());
        try {
            if (bouwer.start().waitFor() != 0) {
                throw new StartFout("De taak " + stap.taak() + " van " + stap.onderdeel() + " is mislukt.",
                        logboek.bestand(), logboek.laatste(REGELS));
            }
        } catch (IOException e) {
            throw new StartFout("De taak is niet te starten: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFout("Afgebroken; de taak kan gewoon opnieuw.");
        }
    }
}
