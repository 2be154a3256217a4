package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandschapTest {

    private static final Datadomein AMBTELIJK = new Datadomein("ambtelijk");
    private static final Datadomein NOORD = new Datadomein("fractie-noord");
    private static final Datadomein OUD = new Datadomein("fractie-oud");
    private static final Datadomein NIEUW = new Datadomein("fractie-nieuw");

    private static final String GOED = """
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
    private Path map;

    @Test
    void alleenActieveDomeinenEnDomeinenInAfbouwWordenBediend() throws IOException {
        var landschap = lees(GOED);

        assertThat(landschap.bediend()).containsExactlyInAnyOrder(AMBTELIJK, NOORD);
        assertThat(landschap.deploymentVan(NOORD)).map(Deployment::naam).contains("fracties");
        assertThat(landschap.deploymentVan(OUD)).isEmpty();
        assertThat(landschap.deploymentVan(NIEUW)).isEmpty();
        assertThat(landschap.deploymentVan(new Datadomein("extern"))).isEmpty();
        assertThat(landschap.domein(OUD)).map(Landschap.Domein::staat).contains(Domeinstaat.GESLOTEN);
        assertThat(landschap.deployment("bestaatniet")).isEmpty();
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
    void eenFoutBestandIsEenFoutEnNooitEenLeegLandschap(String inhoud) {
        assertThatThrownBy(() -> lees(inhoud).bediend()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void eenBestandDatErNietIsIsEenFout() {
        assertThatThrownBy(() -> Landschap.lees(map.resolve("weg.json"))).isInstanceOf(RuntimeException.class);
    }

    private Landschap lees(String inhoud) throws IOException {
        return Landschap.lees(Files.writeString(map.resolve("landschap.json"), inhoud));
    }
}
