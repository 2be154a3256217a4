package nl.tegenkracht.gateway.adres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.Instellingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandkaartTest {

    private static final URI MELDING = URI.create("http://127.0.0.1:8101");

    @TempDir
    private Path map;
    private Path bestand;
    private Landkaart kaart;

    @BeforeEach
    void opstelling() throws IOException {
        bestand = map.resolve("landschap.json");
        schrijf("ambtelijk", "actief", 1);
        kaart = new Landkaart(new Instellingen(bestand, URI.create("http://localhost:8080"),
                URI.create("http://localhost:9000"), map, true, Map.of("lokaal", Map.of(ServiceName.MELDING, MELDING)),
                URI.create("mailto:x@y.example")));
    }

    @Test
    void eenDienstInEenDomeinHeeftEenAdresEnEenOntvanger() {
        assertThat(kaart.doel("ambtelijk", "melding")).hasValueSatisfying(doel -> {
            assertThat(doel.basis()).isEqualTo(MELDING);
            assertThat(doel.ontvanger()).isEqualTo("melding@lokaal");
        });
        assertThat(kaart.doel("ambtelijk", "klacht")).isEmpty();
        assertThat(kaart.doel("fractie-noord", "melding")).isEmpty();
        assertThat(kaart.ergens(ServiceName.MELDING)).contains(MELDING);
        assertThat(kaart.ergens(ServiceName.BELEID)).isEmpty();
    }

    @Test
    void eenDomeinErbijVraagtGeenHerstart() throws IOException {
        schrijf("fractie-noord", "actief", 2);
        kaart.herlees();
        assertThat(kaart.doel("fractie-noord", "melding")).isPresent();
        assertThat(kaart.doel("ambtelijk", "melding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voorbereid", "gesloten", "vernietigd"})
    void eenDomeinDatNogNietOfNietMeerBediendWordtIsNietTeBereiken(String staat) throws IOException {
        schrijf("ambtelijk", staat, 2);
        kaart.herlees();
        assertThat(kaart.doel("ambtelijk", "melding")).isEmpty();
        assertThat(kaart.doelen("ambtelijk")).isEmpty();
    }

    @Test
    void eenDomeinInAfbouwBlijftTeBereiken() throws IOException {
        schrijf("ambtelijk", "in afbouw", 2);
        kaart.herlees();
        assertThat(kaart.doel("ambtelijk", "melding")).isPresent();
    }

    @Test
    void eenOnleesbaarLandschapLaatDeVorigeKaartGelden() throws IOException {
        Files.writeString(bestand, "{ half");
        Files.setLastModifiedTime(bestand, FileTime.from(Instant.ofEpochSecond(3)));
        kaart.herlees();
        assertThat(kaart.doel("ambtelijk", "melding")).isPresent();
    }

    private void schrijf(String domein, String staat, long tijd) throws IOException {
        Files.writeString(bestand, """
                { "domeinen": [ { "domein": "%s", "naam": "Proef", "staat": "%s" } ],
                  "deployments": [ { "naam": "lokaal", "domeinen": ["%s"] } ] }
                """.formatted(domein, staat, domein));
        Files.setLastModifiedTime(bestand, FileTime.from(Instant.ofEpochSecond(tijd)));
    }
}
