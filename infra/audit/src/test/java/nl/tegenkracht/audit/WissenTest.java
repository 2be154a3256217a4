package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Bevinding.Soort.ONTBREEKT;
import static nl.tegenkracht.audit.Proefspoor.NOORD;
import static nl.tegenkracht.audit.Proefspoor.vervals;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WissenTest {

    private static final Duration TERMIJN = Duration.ofDays(365);

    @TempDir
    Path map;

    private Proefspoor proef;

    @BeforeEach
    void begin() {
        proef = Proefspoor.in(map);
    }

    @Test
    void gewisteRegelsZijnWegEnDeKetenBlijftKloppen() throws IOException {
        var oud = proef.schrijf(5);
        proef.nu().set(Proefspoor.BEGIN.plus(TERMIJN));
        var nieuw = proef.schrijf(2);
        try (var sporen = proef.open()) {
            assertThat(sporen.van(NOORD).wisTot(Proefspoor.BEGIN.plusSeconds(1))).isEqualTo(5);
        }
        assertThat(proef.gelezen()).containsAll(nieuw).doesNotContainAnyElementsOf(oud);
        assertThat(Files.readString(proef.map().regels(proef.map().runs().getFirst()))).isEmpty();
        var rapport = proef.controleer();
        assertThat(rapport.bevindingen()).isEmpty();
        assertThat(rapport.schakels()).as("de schakels blijven").isEqualTo(8);
        assertThat(rapport.opmerkingen()).singleElement().asString().contains("5 regels na hun termijn gewist");
    }

    @Test
    void ookRegelsVanDeLopendeRunKunnenWeg() throws IOException {
        try (var sporen = proef.open()) {
            sporen.van(NOORD).schrijf(proef.regel());
            proef.nu().set(Proefspoor.BEGIN.plusSeconds(10));
            sporen.van(NOORD).schrijf(proef.regel());
            assertThat(sporen.van(NOORD).wisTot(Proefspoor.BEGIN.plusSeconds(5))).isEqualTo(1);
            assertThat(proef.controleer().bevindingen()).as("ook meteen").isEmpty();
        }
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void nogmaalsWissenDoetNiets() throws IOException {
        proef.schrijf(3);
        proef.nu().set(Proefspoor.BEGIN.plus(TERMIJN));
        try (var sporen = proef.open()) {
            assertThat(sporen.van(NOORD).wisTot(proef.nu().get())).isEqualTo(3);
            assertThat(sporen.van(NOORD).wisTot(proef.nu().get().plusSeconds(60))).isZero();
        }
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void eenRunDieEenAnderExemplaarSchrijftBlijftOngemoeid() throws IOException {
        try (var ander = proef.open(); var sporen = proef.open()) {
            ander.van(NOORD).schrijf(proef.regel());
            proef.nu().set(Proefspoor.BEGIN.plusSeconds(10));
            assertThat(sporen.van(NOORD).wisTot(proef.nu().get())).isZero();
            ander.van(NOORD).schrijf(proef.regel());
        }
        assertThat(proef.gelezen()).hasSize(2);
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void deControleMagLopenTerwijlErGeschrevenEnGewistWordt() throws Exception {
        proef.schrijf(20);
        var klaar = new AtomicBoolean();
        try (var sporen = proef.open(); var draden = Executors.newFixedThreadPool(2)) {
            var schrijft = draden.submit(() -> {
                while (!klaar.get()) {
                    sporen.van(NOORD).schrijf(proef.regel());
                }
            });
            var wist = draden.submit(() -> {
                for (int stap = 1; stap <= 40 && !klaar.get(); stap++) {
                    proef.nu().set(Proefspoor.BEGIN.plusSeconds(stap));
                    sporen.van(NOORD).wisTot(proef.nu().get());
                }
            });
            for (int i = 0; i < 15; i++) {
                assertThat(proef.controleer().bevindingen()).isEmpty();
            }
            klaar.set(true);
            schrijft.get();
            wist.get();
        }
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void wieZonderVerantwoordingWistWordtGevonden() throws IOException {
        proef.schrijf(4);
        var run = proef.map().runs().getFirst();
        proef.nu().set(Proefspoor.BEGIN.plus(TERMIJN));
        try (var sporen = proef.open()) {
            sporen.van(NOORD).wisTot(Proefspoor.BEGIN);
        }
        vervals(proef.map().regels(run), regels -> regels.subList(0, 3));
        assertThat(proef.controleer().bevindingen()).extracting(Bevinding::soort).containsExactly(ONTBREEKT);
    }

    @Test
    void eenVerantwoordingDieNooitGetekendIsTeltNiet() throws IOException {
        proef.schrijf(4);
        var run = proef.map().runs().getFirst();
        vervalsWissing(run, 2);
        vervals(proef.map().regels(run), regels -> List.of(regels.get(0), regels.get(2), regels.get(3), regels.get(4)));
        assertThat(proef.controleer().bevindingen()).singleElement()
                .satisfies(bevinding -> assertThat(bevinding.nr()).isEqualTo(2));
    }

    /** Zet achter de keten een kloppende schakel met een wissing erin, zoals iemand zonder de sleutel kan. */
    private void vervalsWissing(String run, long nr) throws IOException {
        var laatste = Jsonregels.lees(Files.readAllLines(proef.map().keten(run)).getLast()
                .getBytes(StandardCharsets.UTF_8), Schakel.class).orElseThrow();
        var regel = Jsonregels.schrijf(Bewaard.van(5, new Wissing(run, nr, nr).alsRegel(Proefspoor.BEGIN)));
        var schakel = Jsonregels.schrijf(Schakel.na(laatste.kop(), 5, Hash.van(regel)));
        Files.write(proef.map().regels(run), List.of(new String(regel, StandardCharsets.UTF_8)),
                StandardOpenOption.APPEND);
        Files.write(proef.map().keten(run), List.of(new String(schakel, StandardCharsets.UTF_8)),
                StandardOpenOption.APPEND);
    }
}
