package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {

    private static final DataDomain AMBTELIJK = new DataDomain("ambtelijk");
    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final DataDomain OLD = new DataDomain("fractie-oud");
    private static final DataDomain NEW = new DataDomain("fractie-nieuw");

    private static final String VALID = """
            { "domeinen": [
                { "domein": "ambtelijk", "naam": "Ambtelijke organisatie", "staat": "actief" },
                { "domein": "fractie-noord", "naam": "Fractie Noord", "staat": "in afbouw" },
                { "domein": "fractie-oud", "naam": "Fractie Oud", "staat": "gesloten" },
                { "domein": "fractie-nieuw", "naam": "Fractie Nieuw", "staat": "voorbereid" } ],
              "deployments": [
                { "naam": "ambtelijk", "domeinen": ["ambtelijk"] },
                { "naam": "fracties", "domeinen": ["fractie-noord", "fractie-oud", "fractie-nieuw"] } ] }
            """;

    @TempDir
    private Path directory;

    @Test
    void onlyActiveDomainsAndDomainsInAfbouwAreServed() throws IOException {
        var landscape = read(VALID);

        assertThat(landscape.servedDomains()).containsExactlyInAnyOrder(AMBTELIJK, NOORD);
        assertThat(landscape.deploymentOf(NOORD)).map(Deployment::naam).contains("fracties");
        assertThat(landscape.deploymentOf(OLD)).isEmpty();
        assertThat(landscape.deploymentOf(NEW)).isEmpty();
        assertThat(landscape.deploymentOf(new DataDomain("extern"))).isEmpty();
        assertThat(landscape.domain(OLD)).map(Landscape.DomainEntry::staat).contains(DomainState.GESLOTEN);
        assertThat(landscape.deployment("unknown")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"domeinen\": []}",
            "{\"domeinen\":[],\"deployments\":[{\"naam\":\"x y\",\"domeinen\":[]}]}",
            "{\"domeinen\":[],\"deployments\":[{\"naam\":\"a.b\",\"domeinen\":[]}]}",
            "{\"domeinen\":[],\"deployments\":[{\"naam\":\"een\",\"domeinen\":[\"overal\"]}]}",
            "{\"domeinen\":[],\"deployments\":[{\"naam\":\"een\",\"domeinen\":[\"extern\"]},"
                    + "{\"naam\":\"twee\",\"domeinen\":[\"extern\"]}]}",
            "{\"domeinen\":[],\"deployments\":[{\"naam\":\"een\",\"domeinen\":[]},{\"naam\":\"een\",\"domeinen\":[]}]}",
            "{\"domeinen\":[{\"domein\":\"extern\",\"naam\":\"a\",\"staat\":\"actief\"},"
                    + "{\"domein\":\"extern\",\"naam\":\"b\",\"staat\":\"gesloten\"}],\"deployments\":[]}",
            "{\"domeinen\":[{\"domein\":\"extern\",\"naam\":\"a\",\"staat\":\"open\"}],\"deployments\":[]}"})
    void aBrokenFileIsAnErrorAndNeverAnEmptyLandscape(String content) {
        assertThatThrownBy(() -> read(content).servedDomains()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatThrownBy(() -> Landscape.read(directory.resolve("missing.json")))
                .isInstanceOf(RuntimeException.class);
    }

    private Landscape read(String content) throws IOException {
        return Landscape.read(Files.writeString(directory.resolve("landschap.json"), content));
    }
}
