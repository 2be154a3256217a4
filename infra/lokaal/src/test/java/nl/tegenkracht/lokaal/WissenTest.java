package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WissenTest {

    @TempDir
    Path map;

    private Nepplatform nep;
    private Path gegevens;

    @BeforeEach
    void gegevens() throws IOException {
        nep = new Nepplatform(Nepplatform.wortel(map), "");
        Datamap.neem(nep.instellingen);
        gegevens = Files.createDirectories(nep.instellingen.data().resolve("store")).resolve("db");
        Files.writeString(gegevens, "iets van iemand");
    }

    @AfterEach
    void stop() {
        nep.close();
    }

    @Test
    void zonderJaBlijftAllesStaan() {
        assertThat(nep.opdracht("nee\n", "reset")).isEqualTo(1);
        assertThat(nep.opdracht("", "reset")).isEqualTo(1);

        assertThat(nep.uitvoer()).contains("meldingen, klachten, sessies, sleutels en logs", "Er is niets gewist.");
        assertThat(gegevens).exists();
    }

    @Test
    void metJaIsAllesWegBehalveDeUitgepakteProgrammas() throws IOException {
        var programma = Files.createDirectories(nep.instellingen.programmas().resolve("store")).resolve("store.jar");
        Files.writeString(programma, "");

        assertThat(nep.opdracht("ja\n", "reset")).isZero();

        assertThat(gegevens.getParent()).doesNotExist();
        assertThat(programma).exists();
    }

    @Test
    void eenScriptKanHetZonderVraag() {
        assertThat(nep.opdracht("", "reset", "--ja")).isZero();
        assertThat(gegevens).doesNotExist();
    }

    @Test
    void watLooptStoptEerst() {
        nep.platform.start();

        assertThat(nep.opdracht("", "reset", "--ja")).isZero();

        assertThat(nep.lopend()).isEmpty();
        assertThat(nep.instellingen.data().resolve("logs")).doesNotExist();
    }

    @Test
    void eenMapVanIemandAndersWordtNooitGewistOfGebruikt() throws IOException {
        var vreemd = Files.createDirectories(map.resolve("vreemd"));
        Files.writeString(vreemd.resolve("brief"), "van mij");
        var elders = new Nepplatform(nep.instellingen.metData(vreemd), "");

        assertThat(elders.opdracht("", "reset", "--ja")).isZero();
        assertThat(elders.opdracht("", "start")).isEqualTo(1);

        assertThat(elders.uitvoer()).contains("niets te wissen", "niet leeg en niet van Tegenkracht");
        assertThat(vreemd.resolve("brief")).exists();
    }
}
