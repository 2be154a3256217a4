package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.lokaal.Platform;

/** Meldingen bij een vaste toestroom: hoe lang tot de bevestiging, en hoe lang daarna tot het cijfer klopt. */
final class Meldingmeting implements Meting {

    private static final double PER_SECONDE = 20;
    private static final double BEVESTIGD = 150;
    private static final double GETELD = 250;

    private final Proef proef;
    private final Opties opties;
    private final PrintStream uit;
    private final List<Ronde> deur = new ArrayList<>();
    private final List<Ronde> zonder = new ArrayList<>();
    private final List<Reeks> kafka = new ArrayList<>();

    Meldingmeting(Proef proef, Opties opties, PrintStream uit) {
        this.proef = proef;
        this.opties = opties;
        this.uit = uit;
    }

    private record Ronde(Reeks bevestigd, Reeks geteld, double rekentijd) {}

    @Override
    public List<Rij> meet() throws Exception {
        try (var platform = Platform.start(proef.instellingen())) {
            var melders = Melder.doorDeDeur(proef);
            new Toestroom(melders, PER_SECONDE).stuur(opties.inlopen());
            for (int ronde = 0; ronde < opties.rondes(); ronde++) {
                deur.add(ronde("door de deur", melders));
                zonder.add(ronde("zonder deur", Melder.zonderDeur(proef)));
                kafka.add(new Kafkaproef(proef, PER_SECONDE).meet(opties.melden().dividedBy(3)));
            }
            proef.geheugenPerDeel().forEach((deel, mb) -> uit.printf("    geheugen %s: %.0f MB%n", deel, mb));
            return rijen(new Rondes(List.of(proef.geheugen())));
        }
    }

    private Ronde ronde(String hoe, List<Melder> melders) throws InterruptedException {
        var vooraf = proef.rekentijd();
        try (var cijfer = new Cijferwacht(proef)) {
            var meldingen = new Toestroom(melders, PER_SECONDE).stuur(opties.melden());
            var geteld = cijfer.tot(meldingen);
            var ronde = new Ronde(Reeks.van(meldingen.stream().map(Toestroom.Bevestigd::wachttijd).toList()), geteld,
                    rekentijd(vooraf, meldingen.size()));
            uit.printf("  %d meldingen %s: bevestigd p50 %.0f p99 %.0f ms, geteld p50 %.0f p99 %.0f ms%n",
                    meldingen.size(), hoe, ronde.bevestigd().ms(50), ronde.bevestigd().ms(99), ronde.geteld().ms(50),
                    ronde.geteld().ms(99));
            return ronde;
        }
    }

    /** In milliseconden per melding, van alle onderdelen samen, met wat zij ook zonder meldingen zouden doen. */
    private double rekentijd(Map<String, Duration> vooraf, int meldingen) {
        var samen = 0.0;
        for (var deel : proef.rekentijd().entrySet()) {
            var ms = deel.getValue().minus(vooraf.get(deel.getKey())).toMillis() / (double) meldingen;
            uit.printf("    rekentijd %s: %.1f ms per melding%n", deel.getKey(), ms);
            samen += ms;
        }
        return samen;
    }

    private List<Rij> rijen(Rondes geheugen) {
        return List.of(
                Rij.hoogstens("melding bevestigd bij 20/s, p99", p(deur, 99), 0, " ms", BEVESTIGD),
                Rij.ernaast("hetzelfde, p50", p(deur, 50).tekst(" ms", 0)),
                Rij.ernaast("zonder deur, p99", p(zonder, 99).tekst(" ms", 0)),
                Rij.ernaast("zonder deur, p50", p(zonder, 50).tekst(" ms", 0)),
                Rij.hoogstens("bevestigde melding tot in het cijfer bij 20/s, p99",
                        Rondes.van(deur, ronde -> ronde.geteld().ms(99)), 0, " ms", GETELD),
                Rij.ernaast("hetzelfde, p50", Rondes.van(deur, ronde -> ronde.geteld().ms(50)).tekst(" ms", 0)),
                Rij.ernaast("rauw Kafka, verzenden tot ontvangen, p99",
                        Rondes.van(kafka, reeks -> reeks.ms(99)).tekst(" ms", 1)),
                Rij.ernaast("hetzelfde, p50", Rondes.van(kafka, reeks -> reeks.ms(50)).tekst(" ms", 1)),
                Rij.ernaast("rekentijd van alle processen per melding",
                        Rondes.van(deur, Ronde::rekentijd).tekst(" ms", 0)),
                Rij.hoogstens("geheugen (PSS) van alle processen na deze meldingen", geheugen, 0, " MB",
                        Startmeting.GEHEUGEN));
    }

    private static Rondes p(List<Ronde> rondes, double procent) {
        return Rondes.van(rondes, ronde -> ronde.bevestigd().ms(procent));
    }
}
