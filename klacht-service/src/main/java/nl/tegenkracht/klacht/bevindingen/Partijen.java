package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Text;

/**
 * Who can be a partij, as klager or as aangeklaagde (whom the klacht is about): the regelset says so (D-05). A klacht
 * by or about a Kamerlid is received but falls outside it; the bevinding shows the way (D-17).
 */
final class Partijen implements Toets {

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return Stream.concat(klager(zaak), aangeklaagde(zaak));
    }

    private static Stream<Bevinding> klager(Zaak zaak) {
        var hoedanigheid = zaak.klacht().hoedanigheid();
        if (canBePartij(zaak, hoedanigheid)) {
            return Stream.empty();
        }
        return hoedanigheid == Hoedanigheid.KAMERLID
                ? zaak.found("klager-geen-partij",
                        zaak.said("klacht.finding.klager-mp.yours", "klacht.finding.klager-mp.theirs"))
                : zaak.found("klager-onzeker",
                        zaak.said("klacht.finding.klager-unsure.yours", "klacht.finding.klager-unsure.theirs"));
    }

    private static Stream<Bevinding> aangeklaagde(Zaak zaak) {
        return !zaak.klacht().overKamerlid() || canBePartij(zaak, Hoedanigheid.KAMERLID)
                ? Stream.empty()
                : zaak.found("aangeklaagde-geen-partij", zaak.said("klacht.finding.about-mp.yours",
                        "klacht.finding.about-mp.theirs", Text.of("klacht.about-mp.routes")));
    }

    private static boolean canBePartij(Zaak zaak, Hoedanigheid hoedanigheid) {
        return zaak.regelset().partijen().contains(hoedanigheid);
    }
}
