package nl.tegenkracht.versleuteling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleutelbestandTest extends Kluiscontract {

    @TempDir
    Path map;

    private Sleutelbestand kluis;

    @BeforeEach
    void open() {
        kluis = Sleutelbestand.in(map);
    }

    @Override
    Sleutelbeheer kluis() {
        return kluis;
    }

    @Override
    Sleutelbeheer nogEen() {
        return Sleutelbestand.in(map);
    }

    @Override
    Process anderProces(String sleutelnaam) throws IOException {
        return Eerstegebruik.start(map, sleutelnaam);
    }

    @Test
    void alleenDeEigenaarKanErbij() throws IOException {
        kluis.huidigeKid(naam);
        kluis.hmac(naam, bytes("sub-1"));
        kluis.roteer(naam);
        var kluismap = map.resolve("kluis");
        assertThat(rechten(kluismap)).isEqualTo("rwx------");
        try (var bestanden = Files.list(kluismap)) {
            assertThat(bestanden).hasSize(3).allSatisfy(bestand -> assertThat(rechten(bestand)).isEqualTo("rw-------"));
        }
    }

    @Test
    void eenSleutelDieAnderenKunnenLezenWordtGeweigerd() throws IOException {
        kluis.huidigeKid(naam);
        try (var bestanden = Files.list(map.resolve("kluis"))) {
            Files.setPosixFilePermissions(bestanden.findFirst().orElseThrow(),
                    PosixFilePermissions.fromString("rw-r--r--"));
        }
        assertThatExceptionOfType(KluisOnbereikbaar.class).isThrownBy(() -> nogEen().huidigeKid(naam))
                .withMessageNotContaining(map.toString());
    }

    @Test
    void eenVerdwenenSleutelWordtNietStilletjesVervangen() throws IOException {
        kluis.huidigeKid(naam);
        try (var bestanden = Files.list(map.resolve("kluis"))) {
            Files.delete(bestanden.findFirst().orElseThrow());
        }
        assertThatExceptionOfType(KluisOnbereikbaar.class)
                .isThrownBy(() -> kluis.verpak(naam, new byte[32], bytes("c")));
    }

    @Test
    void eenHalfGeschrevenBestandIsNooitEenSleutel() throws IOException {
        Files.writeString(map.resolve("kluis").resolve(".nieuw-afgebroken"), "{\"primaryKeyId\":");
        assertThat(kluis.huidigeKid(naam)).hasSize(8);
    }

    @Test
    void eenKopieVanEenUitgevallenProcesBlijftNietLiggen() throws IOException {
        var vers = Files.createFile(map.resolve("kluis").resolve(".nieuw-vers"));
        var oud = Files.createFile(map.resolve("kluis").resolve(".nieuw-oud"));
        Files.setLastModifiedTime(oud, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        nogEen();
        assertThat(oud).doesNotExist();
        assertThat(vers).as("kan van een ander proces zijn dat nu schrijft").exists();
    }

    @Test
    void wisselsTegelijkVerliezenGeenSleutel() throws InterruptedException {
        var ingepakt = new ArrayList<>(List.of(kluis.verpak(naam, new byte[32], bytes("c"))));
        var draden = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            draden.add(Thread.ofPlatform().start(() -> {
                var ander = nogEen();
                ander.roteer(naam);
                var erbij = ander.verpak(naam, new byte[32], bytes("c"));
                synchronized (ingepakt) {
                    ingepakt.add(erbij);
                }
            }));
        }
        for (var draad : draden) {
            draad.join();
        }
        assertThat(ingepakt).hasSize(7).allSatisfy(elk -> assertThat(kluis.ontvouw(naam, elk, bytes("c"))).hasSize(32));
    }

    private static String rechten(Path bestand) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand));
    }
}
