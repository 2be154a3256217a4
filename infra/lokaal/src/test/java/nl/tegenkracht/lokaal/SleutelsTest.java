package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleutelsTest {

    @TempDir
    Path map;

    @Test
    void maaktElkGeheimAndersEnAlleenLeesbaarVoorDeEigenaar() throws IOException {
        var sleutels = map.resolve("data/sleutels");

        Sleutels.maak(sleutels);

        assertThat(rechten(sleutels)).isEqualTo("rwx------");
        assertThat(bestanden(sleutels)).extracting(pad -> pad.getFileName().toString()).containsExactlyInAnyOrder(
                "kafka-melding-service.lokaal.wachtwoord", "kafka-klacht-service.lokaal.wachtwoord",
                "kafka-beleid-service.lokaal.wachtwoord", "kafka-rapportage-service.lokaal.wachtwoord",
                "kafka-beheer.wachtwoord", "poort.geheim");
        assertThat(bestanden(sleutels)).allSatisfy(pad -> {
            assertThat(rechten(pad)).isEqualTo("rw-------");
            assertThat(pad).content().matches("[A-Za-z0-9_-]{43}");
        });
        assertThat(bestanden(sleutels).stream().map(SleutelsTest::inhoud)).doesNotHaveDuplicates();
    }

    @Test
    void laatEenBestaandGeheimStaan() throws IOException {
        var sleutels = Files.createDirectories(map.resolve("sleutels"));
        Files.writeString(sleutels.resolve("poort.geheim"), "was er al");

        Sleutels.maak(sleutels);

        assertThat(sleutels.resolve("poort.geheim")).content().isEqualTo("was er al");
    }

    private static List<Path> bestanden(Path map) throws IOException {
        try (var bestanden = Files.list(map)) {
            return bestanden.toList();
        }
    }

    private static String inhoud(Path pad) {
        return Assertions.contentOf(pad.toFile());
    }

    private static String rechten(Path pad) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(pad));
    }
}
