package nl.tegenkracht.identity.sleutel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.identity.Instellingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleutelmapTest {

    @TempDir
    private Path tijdelijk;
    private Path map;
    private Sleutelmap sleutelmap;

    @BeforeEach
    void maak() throws IOException {
        map = tijdelijk.resolve("sleutels");
        sleutelmap = open();
    }

    @Test
    void eenGeheimIs256BitsAlleenVoorDeEigenaarEnBlijft() throws IOException {
        var geheim = sleutelmap.geheim("poort.geheim");

        assertThat(geheim).matches("[0-9a-f]{64}").isEqualTo(open().geheim("poort.geheim"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map.resolve("poort.geheim"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map))).isEqualTo("rwx------");
    }

    @Test
    void wieTegelijkBegintKrijgtHetzelfdeGeheimEnLaatNietsHalfsAchter() throws Exception {
        List<Callable<String>> makers = IntStream.range(0, 32).<Callable<String>>mapToObj(
                maker -> () -> open().geheim("gedeeld.geheim")).toList();
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            var geheimen = draden.invokeAll(makers).stream().map(uitkomst -> uitkomst.resultNow()).distinct().toList();

            assertThat(geheimen).hasSize(1);
        }
        try (var bestanden = Files.list(map)) {
            assertThat(bestanden).containsExactly(map.resolve("gedeeld.geheim"));
        }
    }

    @Test
    void eenLeegGeheimIsGeenGeheim() throws IOException {
        Files.writeString(map.resolve("poort.geheim"), "\n");

        assertThatThrownBy(() -> sleutelmap.geheim("poort.geheim")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("te kort");
    }

    @Test
    void deNieuwsteSleutelTekentEnDeOudeBlijftGepubliceerd() throws Exception {
        var oud = new RSAKeyGenerator(2048).keyID("oud").generate();
        var nieuw = new RSAKeyGenerator(2048).keyID("nieuw")
                .issueTime(Date.from(Instant.parse("2026-11-21T09:00:00Z"))).generate();
        Files.writeString(map.resolve("identiteit.jwk"), new JWKSet(List.of(nieuw, oud)).toString(false));

        var sleutels = new Ondertekensleutels(sleutelmap, Clock.systemUTC());

        assertThat(sleutels.nieuwste()).isEqualTo("nieuw");
        assertThat(sleutels.jwkSource().get(new JWKSelector(new JWKMatcher.Builder().build()), null)).hasSize(2);
    }

    private Sleutelmap open() throws IOException {
        return new Sleutelmap(new Instellingen(true, null, null, null, null, map, null, null, null));
    }
}
