package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    }

    @AfterEach
    void stop() {
        nep.close();
    }

    @Test
    void eenCacheWordtEenmaalGemaaktEnDaarnaGebruiktZonderHetEchtePlatformTeRaken() throws IOException {
        alleenDeDienstHeeftErEenNodig();
        nep.platform.start();
        var pids = nep.platform.delen().stream().map(Deel::pid).toList();
        var training = nep.platform.training();
        assertThat(training.nodig()).isTrue();

        training.train();

        var cache = regel().cache().orElseThrow();
        assertThat(cache).isNotEmptyFile();
        assertThat(training.nodig()).isFalse();
        assertThat(nep.platform.delen()).allMatch(Deel::gereed).extracting(Deel::pid).isEqualTo(pids);
        assertThat(nep.instellingen.data().resolve(Achtergrond.NAAM)).doesNotExist();
        assertThat(nep.instellingen.programmas()).isDirectoryNotContaining("glob:**.opname*");
        assertThat(regel().opdracht()).contains("-XX:AOTCache=" + cache);
        assertThat(herstart()).isEqualTo("nepdeel begint\n");
    }

    @Test
    void stoppenBreektHetTrainenOpDeAchtergrondAf() throws Exception {
        var loopstaat = new Loopstaat(nep.instellingen.data());
        var training = Nepplatform.proces(map, loopstaat.kenmerk(Achtergrond.NAAM), "nooit", "train");
        loopstaat.schrijf(Achtergrond.NAAM, training.toHandle(), 4, "");
        var proef = new Loopstaat(nep.instellingen.data().resolve(Achtergrond.NAAM));
        await().atMost(Duration.ofSeconds(20)).until(() -> proef.van(Nepplatform.DIENST).isPresent());
        var opProef = proef.alle();

        assertThat(nep.opdracht("", "stop")).isZero();

        assertThat(training.isAlive()).isFalse();
        assertThat(opProef).isNotEmpty().noneMatch(l -> l.proces().isAlive());
        assertThat(nep.instellingen.data().resolve(Achtergrond.NAAM)).doesNotExist();
        assertThat(regel().cache().orElseThrow().getParent()).isDirectoryNotContaining("glob:**.mislukt");
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
        var training = stukgaand.platform.training();

        training.train();

        assertThat(training.nodig()).isFalse();
        assertThat(regel().cache().orElseThrow()).doesNotExist();
    }

    @Test
    void eenNieuweBuildKrijgtEenEigenMapEnDeOudeBlijftZolangHijLoopt() throws IOException {
        alleenDeDienstHeeftErEenNodig();
        var oud = regel();
        nep.platform.start();
        Nepplatform.jar(map.resolve("nep.jar"));
        assertThat(nep.platform.deel(Nepplatform.DIENST).verouderd()).isFalse();

        Nepplatform.jar(map.resolve("nep.jar"), "nieuw");

        assertThat(nep.opdracht("", "start")).isZero();
        assertThat(nep.uitvoer()).contains("loopt al", "intussen opnieuw gebouwd");
        assertThat(regel().versie()).isNotEqualTo(oud.versie());
        assertThat(oud.cache().orElseThrow().getParent()).exists();

        nep.platform.stop();
        nep.platform.start();
        new Uitpakker(nep.instellingen.programmas()).ruimOp(Nepplatform.DIENST, List.of(regel().versie()));
        assertThat(oud.cache().orElseThrow().getParent()).doesNotExist();
        assertThat(nep.platform.delen()).allMatch(Deel::gereed);
    }

    private Startregel regel() {
        return Startregel.van(dienst, nep.instellingen);
    }

    private void alleenDeDienstHeeftErEenNodig() throws IOException {
        for (var naam : List.of(Nepplatform.OPSLAG, Nepplatform.DEUR)) {
            var cache = nep.platform.deel(naam).zetKlaar().cache().orElseThrow();
            Files.writeString(cache.resolveSibling(cache.getFileName() + ".mislukt"), "niet nodig");
        }
    }

    /** Wat de dienst zegt als hij opnieuw start; een cache die niet past zou een waarschuwing geven. */
    private String herstart() throws IOException {
        var deel = nep.platform.deel(Nepplatform.DIENST);
        deel.stop();
        Files.delete(deel.log());
        nep.platform.start();
        return Files.readString(deel.log());
    }
}
