package nl.tegenkracht.gateway.sessie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KluisTest {

    private static final byte[] INHOUD = "een sessie".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path map;
    private Kluis kluis;

    @BeforeEach
    void nieuw() {
        kluis = new Kluis(KeyFileVault.in(map));
    }

    @Test
    void alleenInHetzelfdeVerbandGaatHetOpen() {
        var gesloten = kluis.sluit(INHOUD, "a");

        assertThat(kluis.open(gesloten, "a")).contains(INHOUD);
        assertThat(kluis.open(gesloten, "b")).isEmpty();
        assertThat(new String(gesloten, StandardCharsets.ISO_8859_1)).doesNotContain("sessie");
    }

    @Test
    void naEenWisselDoorEenAnderProcesGaatOpenWatErAlWasEnSluitDeNieuweSleutel() {
        var oud = kluis.sluit(INHOUD, "a");
        KeyFileVault.in(map).rotate(KeyName.session("poort"));
        var nieuw = kluis.sluit(INHOUD, "a");

        assertThat(kid(nieuw)).isNotEqualTo(kid(oud));
        for (var lezer : List.of(kluis, new Kluis(KeyFileVault.in(map)))) {
            assertThat(lezer.open(oud, "a")).contains(INHOUD);
            assertThat(lezer.open(nieuw, "a")).contains(INHOUD);
        }
    }

    @Test
    void watGeknoeidOfAfgebrokenIsGaatNietOpen() {
        var gesloten = kluis.sluit(INHOUD, "a");
        for (int plek = 0; plek < gesloten.length; plek++) {
            var geknoeid = gesloten.clone();
            geknoeid[plek] ^= 1;
            assertThat(kluis.open(geknoeid, "a")).as("byte " + plek).isEmpty();
            assertThat(kluis.open(Arrays.copyOf(gesloten, plek), "a")).as("tot byte " + plek).isEmpty();
        }
    }

    @Test
    void watEenAndereKluisSlootGaatNietOpen(@TempDir Path elders) {
        assertThat(kluis.open(new Kluis(KeyFileVault.in(elders)).sluit(INHOUD, "a"), "a")).isEmpty();
    }

    private static String kid(byte[] gesloten) {
        return new String(gesloten, 1, gesloten[0], StandardCharsets.US_ASCII);
    }
}
