package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Who can be a partij, as klager or as aangeklaagde (whom the klacht is about): the regelset says so (D-05). A klacht
 * by or about a Kamerlid is received but falls outside it; the bevinding shows the way.
 */
final class Partijen implements Toets {

    private static final String ROUTE_FOR_KAMERLEDEN = "Wel mogelijk zijn een gesprek met een vertrouwenspersoon en "
            + "het College van onderzoek integriteit.";

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return Stream.concat(klager(zaak), aangeklaagde(zaak));
    }

    private static Stream<Bevinding> klager(Zaak zaak) {
        var hoedanigheid = zaak.klacht().hoedanigheid();
        return canBePartij(zaak, hoedanigheid)
                ? Stream.empty()
                : Stream.of(Bevinding.of("klager-geen-partij", "2 onder c", reason(hoedanigheid)));
    }

    private static Stream<Bevinding> aangeklaagde(Zaak zaak) {
        return !zaak.klacht().overKamerlid() || canBePartij(zaak, Hoedanigheid.KAMERLID)
                ? Stream.empty()
                : Stream.of(
                        Bevinding.of("aangeklaagde-geen-partij", "2 onder j",
                                "De klacht gaat volgens de klager over een "
                                        + "Kamerlid. Deze regeling is voor klachten over medewerkers. "
                                        + ROUTE_FOR_KAMERLEDEN));
    }

    private static boolean canBePartij(Zaak zaak, Hoedanigheid hoedanigheid) {
        return zaak.geldend().regelset().partijen().contains(hoedanigheid);
    }

    private static String reason(Hoedanigheid hoedanigheid) {
        return hoedanigheid == Hoedanigheid.KAMERLID
                ? "De klager is Kamerlid. Deze regeling is voor klachten van medewerkers. " + ROUTE_FOR_KAMERLEDEN
                : "De klager is hier bekend als extern. Deze regeling is voor wie werkt of werkte op basis van een "
                        + "arbeidsovereenkomst, overeenkomst van opdracht, detachering of uitzendovereenkomst bij de "
                        + "Kamer of een fractie; of dat zo is, moet worden nagegaan.";
    }
}
