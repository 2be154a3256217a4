package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    @TempDir
    Path map;

    @BeforeEach
    void wortel() throws IOException {
        Nepplatform.wortel(map);
    }

    @Test
    void startAllesEnKeertTerugAlsAllesGereedIs() {
        try (var nep = new Nepplatform(map, "")) {
            nep.platform.start();

            assertThat(nep.platform.delen()).allMatch(Deel::gereed);
            assertThat(nep.platform.deel(Nepplatform.DIENST).log()).content().contains("nepdeel begint");
        }
    }

    @Test
    void elkProcesNoemtZijnDatamapOpZijnOpdrachtregelEnGeenGeheim() throws IOException {
        try (var nep = new Nepplatform(map, "")) {
            nep.platform.start();

            var geheim = Files.readString(nep.instellingen.sleutelmap().resolve("poort.geheim"));
            assertThat(nep.platform.delen()).allSatisfy(deel -> assertThat(
                    deel.loopt().orElseThrow().proces().info().commandLine().orElseThrow())
                    .contains("-Dtegenkracht.home=" + nep.instellingen.data() + " ").doesNotContain(geheim));
        }
    }

    @Test
    void watStoptEindigtDeStartMetRedenEnLogEnNietsBlijftLopen() {
        try (var nep = new Nepplatform(map, "stopt")) {
            var fout = catchThrowableOfType(StartFout.class, nep.platform::start);

            assertThat(fout).hasMessageStartingWith("Het onderdeel nepdienst is na")
                    .hasMessageEndingWith("s uit zichzelf gestopt.");
            assertThat(fout.log()).contains(nep.instellingen.log(Nepplatform.DIENST));
            assertThat(fout.regels()).contains("geen verbinding met de nepopslag");
            assertThat(nep.lopend()).isEmpty();
        }
    }

    @Test
    void watNietGereedKomtEindigtDeStart() {
        var instellingen = Instellingen.van(map).metPoorten(Poorten.vrij()).metGeduld(Duration.ofSeconds(2));
        try (var nep = new Nepplatform(instellingen, "nooit")) {
            var fout = catchThrowableOfType(StartFout.class, nep.platform::start);

            assertThat(fout).hasMessageContaining("nepdienst").hasMessageContaining("nog niet gereed");
            assertThat(nep.lopend()).isEmpty();
        }
    }

    @Test
    void eenPoortInGebruikWordtGenoemdEnErStartNiets() throws IOException {
        try (var nep = new Nepplatform(map, "");
                var bezet = new ServerSocket(nep.instellingen.poorten().van(Poorten.MELDING), 1,
                        InetAddress.getLoopbackAddress())) {
            var fout = catchThrowableOfType(StartFout.class, nep.platform::start);

            assertThat(fout).hasMessageStartingWith("Poort " + bezet.getLocalPort() + ", nodig voor nepdienst,");
            assertThat(nep.lopend()).isEmpty();
        }
    }

    @Test
    void naEenKillNegenStartAlleenHetDodeOpnieuw() {
        try (var nep = new Nepplatform(map, "")) {
            nep.platform.start();
            var deur = nep.platform.deel(Nepplatform.DEUR).pid();
            var dienst = nep.platform.deel(Nepplatform.DIENST);
            var oud = dienst.pid();

            dienst.kill();
            assertThat(nep.lopend()).containsExactly(Nepplatform.OPSLAG, Nepplatform.DEUR);
            nep.platform.start();

            assertThat(nep.platform.delen()).allMatch(Deel::gereed);
            assertThat(nep.platform.deel(Nepplatform.DEUR).pid()).isEqualTo(deur);
            assertThat(dienst.pid()).isPresent().isNotEqualTo(oud);
        }
    }

    @Test
    void tweePlatformsLopenNaastElkaarEnStoppenElkaarNiet() {
        try (var een = new Nepplatform(map.resolve("een"), ""); var twee = new Nepplatform(map.resolve("twee"), "")) {
            een.platform.start();
            twee.platform.start();

            een.platform.stop();

            assertThat(een.lopend()).isEmpty();
            assertThat(twee.platform.delen()).allMatch(Deel::gereed);
        }
    }

    @Test
    void extraEigenschappenGaanVoor() {
        var instellingen = Instellingen.van(map).metPoorten(Poorten.vrij())
                .metEigenschap(Nepplatform.DIENST, "nep.gedrag", "stopt").metEigenschap(Nepplatform.DEUR, "x", "y");
        try (var nep = new Nepplatform(instellingen, "")) {
            assertThat(catchThrowableOfType(StartFout.class, nep.platform::start)).hasMessageContaining("nepdienst");
        }
    }

    @Test
    void deGeheimenStaanErVoordatErIetsStartEnBlijvenDaarna() throws IOException {
        try (var nep = new Nepplatform(map, "")) {
            nep.platform.start();
            var eerst = geheimen(nep);
            nep.platform.stop();
            nep.platform.start();

            assertThat(eerst).hasSize(6).isEqualTo(geheimen(nep));
        }
    }

    private static List<Map.Entry<String, String>> geheimen(Nepplatform nep) throws IOException {
        try (var bestanden = Files.list(nep.instellingen.sleutelmap())) {
            return bestanden.sorted().map(bestand -> Map.entry(bestand.getFileName().toString(), inhoud(bestand)))
                    .toList();
        }
    }

    private static String inhoud(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
