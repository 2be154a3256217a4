package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.lokaal.Onderdeel.Bootjar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @TempDir
    Path map;

    private Nepplatform nep;
    private Onderdeel dienst;

    @BeforeEach
    void jar() throws IOException {
        var jar = Nepplatform.jar(Nepplatform.wortel(map).resolve("nep.jar"));
        nep = new Nepplatform(Instellingen.van(map).metPoorten(Poorten.vrij()), "", new Bootjar(jar));
        dienst = nep.platform.deel(Nepplatform.DIENST).onderdeel();
        Datamap.neem(nep.instellingen);
        Logboek.open(nep.instellingen.log(Achtergrond.NAAM));
    }

    @AfterEach
    void stop() {
        nep.close();
    }

    @Test
    void eenCacheWordtEenmaalGemaaktEnDaarnaGebruikt() throws IOException {
        var training = new Training(nep.instellingen, List.of(dienst));
        assertThat(training.nodig()).isTrue();
        assertThat(regel().gewoon()).noneMatch(vlag -> vlag.startsWith("-XX:AOTCache"));

        training.train();

        var cache = regel().cache().orElseThrow();
        assertThat(cache).isNotEmptyFile();
        assertThat(training.nodig()).isFalse();
        assertThat(regel().gewoon()).contains("-XX:AOTCache=" + cache);
        nep.platform.start();
        assertThat(nep.platform.deel(Nepplatform.DIENST).log()).content()
                .isEqualToIgnoringNewLines("nepdeel begint");
    }

    @Test
    void eenKapotteCacheHoudtDeStartNietTegen() throws IOException {
        Files.writeString(regel().cache().orElseThrow(), "kapot");
        nep.platform.start();
        assertThat(nep.platform.deel(Nepplatform.DIENST).gereed()).isTrue();
    }

    @Test
    void eenMisluktePogingWordtNietSteedsHerhaald() {
        var stukgaand = new Nepplatform(nep.instellingen, "stopt", dienst.programma());
        var training = new Training(stukgaand.instellingen,
                List.of(stukgaand.platform.deel(Nepplatform.DIENST).onderdeel()));

        training.train();

        assertThat(training.nodig()).isFalse();
        assertThat(regel().cache().orElseThrow()).doesNotExist();
    }

    @Test
    void eenAndereInhoudIsEenAndereVersieEnDeOudeWordtOpgeruimd() throws IOException {
        var oud = regel();
        var nieuw = Nepplatform.jar(map.resolve("nieuw.jar"));
        Files.write(nieuw, Files.readAllBytes(nieuw));
        assertThat(Uitpakker.versie(nieuw)).isEqualTo(oud.versie());

        var uitpakker = new Uitpakker(nep.instellingen.programmas());
        uitpakker.ruimOp(dienst.naam(), List.of(oud.versie()));
        assertThat(oud.cache().orElseThrow().getParent()).exists();
        uitpakker.ruimOp(dienst.naam(), List.of("iets anders"));
        assertThat(oud.cache().orElseThrow().getParent()).doesNotExist();
    }

    private Startregel regel() {
        return Startregel.van(dienst, nep.instellingen);
    }
}
