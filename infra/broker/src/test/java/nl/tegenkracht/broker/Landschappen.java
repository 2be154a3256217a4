package nl.tegenkracht.broker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.DomainState;
import nl.tegenkracht.contracts.Landscape;

/** De landschappen van de tests. */
final class Landschappen {

    private static final String[] ALLE = {"ambtelijk", "fractie-noord", "fractie-zuid", "extern", "gemeenschappelijk"};

    private Landschappen() {
    }

    /** Eén uitrol die alles bedient, zoals op één machine. */
    static Landscape lokaal() {
        return lokaalMet(ALLE);
    }

    static Landscape lokaalMet(String... domeinen) {
        return new Landscape(domeinen(domeinen), List.of(deployment("lokaal", domeinen)));
    }

    /** De drie uitrollen van het ontwerp. */
    static Landscape drie() {
        return new Landscape(domeinen(ALLE),
                List.of(deployment("ambtelijk", "ambtelijk"), deployment("fracties", "fractie-noord", "fractie-zuid"),
                        deployment("gemeenschappelijk", "gemeenschappelijk", "extern")));
    }

    private static List<Landscape.DomainEntry> domeinen(String... domeinen) {
        return Stream.of(domeinen)
                .map(domein -> new Landscape.DomainEntry(new DataDomain(domein), domein, DomainState.ACTIEF)).toList();
    }

    private static Deployment deployment(String naam, String... domeinen) {
        return new Deployment(naam, Stream.of(domeinen).map(DataDomain::new).collect(Collectors.toSet()));
    }
}
