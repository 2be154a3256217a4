package nl.tegenkracht.broker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.DomainState;
import nl.tegenkracht.contracts.Landscape;

/** The landscapes of the tests. */
final class Landscapes {

    private static final String[] ALL = {"ambtelijk", "fractie-noord", "fractie-zuid", "extern", "gemeenschappelijk"};

    private Landscapes() {
    }

    /** One deployment that serves everything, as on one machine. */
    static Landscape local() {
        return localWith(ALL);
    }

    static Landscape localWith(String... domains) {
        return new Landscape(domains(domains), List.of(deployment("lokaal", domains)));
    }

    /** The three deployments of the design. */
    static Landscape threeDeployments() {
        return new Landscape(domains(ALL),
                List.of(deployment("ambtelijk", "ambtelijk"), deployment("fracties", "fractie-noord", "fractie-zuid"),
                        deployment("gemeenschappelijk", "gemeenschappelijk", "extern")));
    }

    private static List<Landscape.DomainEntry> domains(String... domains) {
        return Stream.of(domains)
                .map(domain -> new Landscape.DomainEntry(new DataDomain(domain), domain, DomainState.ACTIEF)).toList();
    }

    private static Deployment deployment(String name, String... domains) {
        return new Deployment(name, Stream.of(domains).map(DataDomain::new).collect(Collectors.toSet()));
    }
}
