package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpdrachtenTest {

    @TempDir
    Path map;

    private Process vreemde;

    @BeforeEach
    void wortel() throws IOException {
        Nepplatform.wortel(map);
    }

    @AfterEach
    void ruimOp() {
        if (vreemde != null) {
            vreemde.destroyForcibly();
        }
    }

    @Test
    void startToontDeVoortgangHetAdresEnDeMensen() {
        try (var nep = new Nepplatform(map, "")) {
            assertThat(nep.opdracht("", "start")).isZero();

            assertThat(nep.uitvoer()).containsPattern("\\d,\\d s  nepopslag  start")
                    .containsPattern("\\d,\\d s  nepdeur    gereed")
                    .contains("Tegenkracht loopt: " + nep.platform.adres())
                    .contains("noa", "medewerker van fractie Noord", "wachtwoord: tegenkracht");
        }
    }

    @Test
    void eenTweedeStartZegtDatHetAlLoopt() {
        try (var nep = new Nepplatform(map, "")) {
            nep.opdracht("", "start");
            var pids = nep.platform.delen().stream().map(Deel::pid).toList();

            assertThat(nep.opdracht("", "start")).isZero();

            assertThat(nep.uitvoer()).endsWith("Tegenkracht loopt al: " + nep.platform.adres() + "\n");
            assertThat(nep.platform.delen()).extracting(Deel::pid).isEqualTo(pids);
        }
    }

    @Test
    void eenMislukteStartGeeftDeRedenEnHetLog() {
        try (var nep = new Nepplatform(map, "stopt")) {
            assertThat(nep.opdracht("", "start")).isEqualTo(1);

            assertThat(nep.uitvoer()).contains("nepdienst  mislukt", "Het onderdeel nepdienst",
                    nep.instellingen.log(Nepplatform.DIENST).toString(), "  | geen verbinding met de nepopslag");
        }
    }

    @Test
    void statusToontElkOnderdeelEnFaaltAlsErIetsNietLoopt() {
        try (var nep = new Nepplatform(map, "")) {
            assertThat(nep.opdracht("", "status")).isEqualTo(3);
            nep.opdracht("", "start");
            assertThat(nep.opdracht("", "status")).isZero();

            var pid = nep.platform.deel(Nepplatform.DEUR).pid().orElseThrow();
            assertThat(nep.uitvoer()).containsPattern("nepdeur +- +- +nee").containsPattern(
                    "nepdeur +" + pid + " +\\d+ MB +\\d+ s +ja");
        }
    }

    @Test
    void stopStoptAllesVanDitPlatform() {
        try (var nep = new Nepplatform(map, "")) {
            nep.opdracht("", "start");

            assertThat(nep.opdracht("", "stop")).isZero();

            assertThat(nep.lopend()).isEmpty();
            assertThat(nep.uitvoer()).endsWith("Tegenkracht is gestopt.\n");
            assertThat(nep.opdracht("", "stop")).isZero();
            assertThat(nep.uitvoer()).endsWith("Tegenkracht liep niet.\n");
        }
    }

    @Test
    void stopRaaktGeenVreemdProcesOokNietAlsHetNummerErStaat() throws IOException {
        vreemde = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try (var nep = new Nepplatform(map, "")) {
            new Loopstaat(nep.instellingen.data()).schrijf(Nepplatform.DIENST, vreemde.toHandle(), 2, "");

            assertThat(nep.lopend()).isEmpty();
            assertThat(nep.opdracht("", "stop")).isZero();

            assertThat(vreemde.isAlive()).isTrue();
        }
    }

    @Test
    void hetEindeVanEenProcesDatGeenKindIsWordtMeteenGezien() throws Exception {
        assertThat(runner("", "start").waitFor()).isZero();
        var begin = System.nanoTime();

        assertThat(new Afsluiting(map.resolve("data")).stopAlles()).hasSize(3);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        assertThat(new Loopstaat(map.resolve("data")).alle()).isEmpty();
    }

    @Test
    void watNietLuistertNaarStoppenWordtDoodgeslagen() {
        try (var nep = new Nepplatform(map, "doof")) {
            nep.platform.start();
            var dienst = nep.platform.deel(Nepplatform.DIENST);

            new Afsluiting(nep.instellingen.data(), Duration.ofMillis(300)).stopAlles();

            assertThat(dienst.leeft()).isFalse();
        }
    }

    @Test
    void eenOnbekendeOpdrachtIsEenFoutVanDeGebruiker() {
        try (var nep = new Nepplatform(map, "")) {
            assertThat(nep.opdracht("", "dans")).isEqualTo(2);
            assertThat(nep.uitvoer()).contains("dans", "./start help");
        }
    }

    @Test
    void onderhoudVraagtEenDomeinEnEenLopendPlatform() {
        try (var nep = new Nepplatform(map, "")) {
            assertThat(nep.opdracht("", "herbouw")).isEqualTo(1);
            assertThat(nep.opdracht("", "herbouw", "fractie-noord")).isEqualTo(1);
            assertThat(nep.uitvoer()).contains("Noem een domein", "start het eerst met ./start");
        }
    }

    @Test
    void eenTaakDraaitNaastDeDienstEnEindigtMetHetAntwoordVanDeTaak() throws IOException {
        try (var nep = new Nepplatform(map, "")) {
            nep.platform.start();
            var pid = nep.platform.deel(Nepplatform.DIENST).pid();

            nep.platform.taak(Nepplatform.DIENST, "herpubliceer", "fractie-noord");
            var fout = catchThrowableOfType(StartFout.class,
                    () -> nep.platform.taak(Nepplatform.DIENST, "mislukt", "fractie-noord"));

            assertThat(fout).hasMessageContaining("mislukt van nepdienst is mislukt");
            assertThat(fout.regels()).contains(
                    "onderhoud --server.port=0 --tegenkracht.taak.naam=mislukt --tegenkracht.taak.domein=fractie-noord");
            assertThat(nep.instellingen.log("nepdienst-onderhoud")).content().contains("naam=herpubliceer");
            assertThat(nep.platform.deel(Nepplatform.DIENST).pid()).isEqualTo(pid);
        }
    }

    @Test
    void onderdelenOverlevenDeRunnerEnCtrlCStoptAlleenEenLopendeStart() throws Exception {
        var runner = runner("", "start");
        assertThat(runner.waitFor()).isZero();
        var loopstaat = new Loopstaat(map.resolve("data"));
        assertThat(loopstaat.alle()).hasSize(3).allMatch(l -> !zelfdeSessie(l.proces().pid()));

        assertThat(runner("", "stop").waitFor()).isZero();
        assertThat(loopstaat.alle()).isEmpty();
    }

    @Test
    void ctrlCTijdensHetStartenStoptWatGestartWas() throws Exception {
        var runner = runner("nooit", "start");
        var loopstaat = new Loopstaat(map.resolve("data"));
        await().atMost(Duration.ofSeconds(15)).until(() -> loopstaat.alle().size() == 3);

        new ProcessBuilder("kill", "-INT", Long.toString(runner.pid())).start().waitFor();

        assertThat(runner.waitFor()).isEqualTo(130);
        assertThat(loopstaat.alle()).isEmpty();
        assertThat(Files.readString(map.resolve("uitvoer"))).contains("Afgebroken").doesNotContain("mislukt");
    }

    private Process runner(String gedrag, String opdracht) throws IOException {
        return Nepplatform.proces(map, List.of(), gedrag, opdracht);
    }

    private static boolean zelfdeSessie(long pid) {
        return sessie(pid).equals(sessie(ProcessHandle.current().pid()));
    }

    private static String sessie(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).replaceAll("^.*\\) ", "")
                    .split(" ")[3];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
