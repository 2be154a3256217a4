package nl.tegenkracht.broker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Deployment;
import nl.tegenkracht.contract.Domeinstaat;
import nl.tegenkracht.contract.Landschap;

/** De landschappen van de tests. */
final class Landschappen {

    private static final String[] ALLE = {"ambtelijk", "fractie-noord", "fractie-zuid", "extern", "gemeenschappelijk"};

    private Landschappen() {
    }

    /** Eén uitrol die alles bedient, zoals op één machine. */
    static Landschap lokaal() {
        return lokaalMet(ALLE);
    }

    static Landschap lokaalMet(String... domeinen) {
        return new Landschap(domeinen(domeinen), List.of(deployment("lokaal", domeinen)));
    }

    /** De drie uitrollen van het ontwerp. */
    static Landschap drie() {
        return new Landschap(domeinen(ALLE),
                List.of(deployment("ambtelijk", "ambtelijk"), deployment("fracties", "fractie-noord", "fractie-zuid"),
                        deployment("gemeenschappelijk", "gemeenschappelijk", "extern")));
    }

    private static List<Landschap.Domein> domeinen(String... domeinen) {
        return Stream.of(domeinen)
                .map(domein -> new Landschap.Domein(new Datadomein(domein), domein, Domeinstaat.ACTIEF)).toList();
    }

    private static Deployment deployment(String naam, String... domeinen) {
        return new Deployment(naam, Stream.of(domeinen).map(Datadomein::new).collect(Collectors.toSet()));
    }
}
