package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.bench.kaal.Achterkant;
import nl.tegenkracht.bench.kaal.KaleDeur;
import nl.tegenkracht.lokaal.Platform;

/**
 * Verzoeken per seconde door de deur, met sessie, token en muur, tegenover een kale Spring Cloud Gateway en nginx voor
 * dezelfde achterkant. De rondes wisselen elkaar af, zodat wat de machine verder doet ieder gelijk treft.
 */
final class Deurmeting implements Meting {

    private static final double MINSTENS = 0.8;
    private static final String DEUR = "de deur: sessie, token en muur";
    private static final String KAAL = "kale Spring Cloud Gateway";
    private static final String PAD = "/fractie-noord/melding/v1/vertrouwenspersonen";
    private static final List<String> NODELOOS = List.of("melding", "klacht", "beleid", "rapportage", "broker");

    private final Proef proef;
    private final Opties opties;
    private final PrintStream uit;
    private final Lastmaker lastmaker = Lastmaker.beste();
    private final List<Hulpproces> processen = new ArrayList<>();

    Deurmeting(Proef proef, Opties opties, PrintStream uit) {
        this.proef = proef;
        this.opties = opties;
        this.uit = uit;
    }

    @Override
    public List<Rij> meet() throws Exception {
        int achterkant = Hulpproces.vrijePoort();
        var instellingen = proef.instellingen()
                .metEigenschap("gateway", "tegenkracht.routes.lokaal.melding", "http://127.0.0.1:" + achterkant)
                .metEigenschap("gateway", "tegenkracht.grenzen.aangemeld", "100000000");
        try (var platform = Platform.start(instellingen)) {
            NODELOOS.forEach(naam -> platform.deel(naam).stop());
            return rijen(rondes(doelen(platform, achterkant)));
        } finally {
            processen.reversed().forEach(Hulpproces::close);
        }
    }

    private List<Doel> doelen(Platform platform, int achterkant) throws IOException, InterruptedException {
        var log = proef.map().resolve("hulp");
        processen.add(Hulpproces.start(
                Hulpproces.java(List.of("-XX:+UseSerialGC", "-Xmx64m"), Achterkant.class, Integer.toString(achterkant)),
                achterkant, log.resolve("achterkant.log")));
        int kaal = Hulpproces.vrijePoort();
        processen.add(Hulpproces.start(Hulpproces.java(vlaggen(platform), KaleDeur.class, Integer.toString(kaal),
                "http://127.0.0.1:" + achterkant), kaal, log.resolve("kaal.log")));
        var doelen = new ArrayList<>(List.of(
                new Doel(DEUR, proef.poort("gateway"), PAD, Map.of("Cookie", new Aanmelding(proef).sessie("noa")),
                        platform.deel("gateway").pid().orElseThrow()),
                new Doel(KAAL, kaal, PAD, Map.of(), processen.getLast().pid())));
        var nginx = Lastmaker.opPad("nginx");
        if (nginx.isPresent()) {
            int poort = Hulpproces.vrijePoort();
            processen.add(Nginx.start(nginx.get(), log.resolve("nginx"), achterkant, poort));
            doelen.add(new Doel("nginx als proxy", poort, PAD, Map.of(), processen.getLast().pid()));
        }
        doelen.add(new Doel("de achterkant zelf", achterkant, PAD, Map.of(), processen.getFirst().pid()));
        return doelen;
    }

    private Map<Doel, List<Lastmaker.Doorvoer>> rondes(List<Doel> doelen) throws IOException, InterruptedException {
        for (var doel : doelen) {
            lastmaker.meet(doel, opties.doorvoer());
        }
        var rondes = new LinkedHashMap<Doel, List<Lastmaker.Doorvoer>>();
        for (int ronde = 0; ronde < opties.rondes(); ronde++) {
            for (var doel : doelen) {
                var vooraf = Proef.rekentijd(doel.pid());
                var doorvoer = lastmaker.meet(doel, opties.doorvoer());
                var rekentijd = Proef.rekentijd(doel.pid()).minus(vooraf).toNanos() / 1e3;
                uit.printf("  %s: %.0f/s, rekentijd %.0f µs per verzoek%n", doel.naam(), doorvoer.perSeconde(),
                        rekentijd / doorvoer.perSeconde() / opties.doorvoer().toSeconds());
                rondes.computeIfAbsent(doel, nieuw -> new ArrayList<>()).add(doorvoer);
            }
        }
        return rondes;
    }

    private List<Rij> rijen(Map<Doel, List<Lastmaker.Doorvoer>> rondes) {
        var perNaam = new LinkedHashMap<String, Rondes>();
        var rijen = new ArrayList<Rij>();
        rondes.forEach((doel, metingen) -> {
            var perSeconde = Rondes.van(metingen, Lastmaker.Doorvoer::perSeconde);
            perNaam.put(doel.naam(), perSeconde);
            rijen.add(Rij.ernaast(doel.naam(), perSeconde.tekst("/s", 0) + ", p50 "
                    + Rondes.van(metingen, Lastmaker.Doorvoer::p50).tekst(" ms", 1) + ", p99 "
                    + Rondes.van(metingen, Lastmaker.Doorvoer::p99).tekst(" ms", 1)));
        });
        if (Lastmaker.opPad("nginx").isEmpty()) {
            rijen.add(Rij.ernaast("nginx als proxy", "overgeslagen: niet geïnstalleerd"));
        }
        rijen.addFirst(Rij.minstens(
                "verzoeken per seconde door de deur tegenover een kale gateway (%s, %d verbindingen)"
                        .formatted(lastmaker.naam(), Lastmaker.VERBINDINGEN),
                perNaam.get(DEUR).tegenover(perNaam.get(KAAL)),
                MINSTENS));
        return rijen;
    }

    /** Precies de JVM-vlaggen waarmee de deur zelf draait. */
    private static List<String> vlaggen(Platform platform) {
        var regel = ProcessHandle.of(platform.deel("gateway").pid().orElseThrow()).orElseThrow().info().arguments()
                .orElseThrow();
        return List.of(regel).stream().filter(vlag -> vlag.startsWith("-X") || vlag.startsWith("--"))
                .filter(vlag -> !vlag.startsWith("-XX:AOT")).toList();
    }
}
