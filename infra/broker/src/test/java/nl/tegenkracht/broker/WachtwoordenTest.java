package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WachtwoordenTest {

    @TempDir
    private Path map;

    @Test
    void eenWachtwoordDatOntbreektWordtGemaaktEnBlijft() throws IOException {
        var sleutels = map.resolve("data").resolve("sleutels");
        var wachtwoord = Wachtwoorden.in(sleutels).van("melding-service.lokaal");

        assertThat(wachtwoord).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(Wachtwoorden.in(sleutels).van("melding-service.lokaal")).isEqualTo(wachtwoord);
        assertThat(Wachtwoorden.in(sleutels).van("klacht-service.lokaal")).isNotEqualTo(wachtwoord);
        var bestand = sleutels.resolve("kafka-melding-service.lokaal.wachtwoord");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sleutels))).isEqualTo("rwx------");
        try (var alles = Files.list(sleutels)) {
            assertThat(alles).hasSize(2);
        }
    }

    @Test
    void eenWachtwoordDatErAlIsWordtGebruikt() throws IOException {
        Files.writeString(map.resolve("kafka-beheer.wachtwoord"), "door-de-runner-gemaakt-wachtwoord\n");

        assertThat(Wachtwoorden.in(map).van("beheer")).isEqualTo("door-de-runner-gemaakt-wachtwoord");
    }

    @Test
    void eenLeegBestandIsGeenWachtwoord() throws IOException {
        Files.createFile(map.resolve("kafka-beheer.wachtwoord"));

        assertThatThrownBy(() -> Wachtwoorden.in(map).van("beheer")).isInstanceOf(IllegalStateException.class)
                .hasMessage("Te kort wachtwoord in kafka-beheer.wachtwoord");
    }

    @Test
    void wieTegelijkMakenKrijgenHetzelfde() throws Exception {
        Callable<String> maken = () -> Wachtwoorden.in(map).van("beheer");
        try (var samen = Executors.newFixedThreadPool(8)) {
            var uitkomsten = samen.invokeAll(Collections.nCopies(50, maken));
            var eerste = uitkomsten.getFirst().get();
            for (var uitkomst : uitkomsten) {
                assertThat(uitkomst.get()).isEqualTo(eerste);
            }
        }
    }
}
