package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Landscape.DomainEntry;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private static final DataDomain FRACTIE = new DataDomain("fractie-noord");

    private final Deployment common = new Deployment("algemeen", Set.of(DataDomain.GEMEENSCHAPPELIJK));
    private final Deployment fracties = new Deployment("fracties", Set.of(FRACTIE));

    @Test
    void whoDoesNotServeGemeenschappelijkKeepsWhatHoldsForTheWholeKamerBesideIt() {
        assertThat(Databases.shared(ServiceName.RAPPORTAGE, common)).isEqualTo("rapportage_gemeenschappelijk");
        assertThat(Databases.shared(ServiceName.RAPPORTAGE, fracties))
                .isEqualTo("rapportage_gemeenschappelijk-fracties");
    }

    @Test
    void everyDatabaseThatADeploymentNeedsHasAUser() {
        var landscape = new Landscape(List.of(new DomainEntry(FRACTIE, "Noord", DomainState.ACTIEF),
                new DomainEntry(DataDomain.GEMEENSCHAPPELIJK, "Kamerbreed", DomainState.ACTIEF)),
                List.of(common, fracties));

        assertThat(Databases.in(landscape)).contains("gateway", "klacht_fractie-noord", "klacht_gemeenschappelijk",
                "klacht_gemeenschappelijk-fracties").hasSize(1 + 3 * ServiceName.values().length);
    }
}
