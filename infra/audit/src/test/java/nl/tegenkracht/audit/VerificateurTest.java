package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Bevinding.Soort.GEWIJZIGD;
import static nl.tegenkracht.audit.Bevinding.Soort.ONTBREEKT;
import static nl.tegenkracht.audit.Bevinding.Soort.VOLGORDE;
import static nl.tegenkracht.audit.Proefspoor.vervals;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Wat er ook aan een spoor verandert, de controle ziet het; wat een uitval achterlaat is geen verandering. */
class VerificateurTest extends MetZesRegels {

    @Test
    void eenGewijzigdeRegelValtOp() throws IOException {
        vervals(spoor.regels(run), regels -> {
            regels.set(2, regels.get(2).replace("stuk-gelezen", "stuk-bekeken"));
            return regels;
        });
        gevonden(GEWIJZIGD, 3);
    }

    @Test
    void eenOnleesbaarGemaakteRegelValtOp() throws IOException {
        vervals(spoor.regels(run), regels -> {
            regels.set(2, "x");
            return regels;
        });
        gevonden(GEWIJZIGD, 3);
    }

    @Test
    void eenWeggehaaldeRegelValtOp() throws IOException {
        vervals(spoor.regels(run), regels -> {
            regels.remove(2);
            return regels;
        });
        gevonden(ONTBREEKT, 3);
    }

    @Test
    void eenWeggehaaldeLaatsteRegelValtOp() throws IOException {
        vervals(spoor.regels(run), regels -> regels.subList(0, 5));
        gevonden(ONTBREEKT, 6);
    }

    @Test
    void verwisseldeRegelsVallenOp() throws IOException {
        vervals(spoor.regels(run), regels -> {
            Collections.swap(regels, 1, 3);
            return regels;
        });
        assertThat(soorten()).contains(VOLGORDE);
    }

    @Test
    void eenDubbeleRegelValtOp() throws IOException {
        vervals(spoor.regels(run), regels -> {
            regels.add(regels.get(1));
            return regels;
        });
        gevonden(VOLGORDE, 2);
    }

    @Test
    void eenGewijzigdeSchakelValtOp() throws IOException {
        vervals(spoor.keten(run), regels -> {
            regels.set(3, regels.get(3).replaceFirst("\"regel\":\"..", "\"regel\":\"00"));
            return regels;
        });
        assertThat(soorten()).contains(GEWIJZIGD);
    }

    @Test
    void eenWeggehaaldeSchakelValtOp() throws IOException {
        vervals(spoor.keten(run), regels -> {
            regels.remove(3);
            return regels;
        });
        gevonden(ONTBREEKT, 3);
    }

    @Test
    void verwisseldeSchakelsVallenOp() throws IOException {
        vervals(spoor.keten(run), regels -> {
            Collections.swap(regels, 2, 4);
            return regels;
        });
        assertThat(soorten()).contains(VOLGORDE);
    }

    @Test
    void eenGewijzigdBeginVanEenRunValtOp() throws IOException {
        vervals(spoor.keten(run), regels -> {
            regels.set(0, regels.get(0).replace("2026-11-21", "2026-11-22"));
            return regels;
        });
        assertThat(soorten()).contains(GEWIJZIGD);
    }

    @Test
    void eenHalveStaartNaUitvalIsEenOpmerkingEnGeenBevinding() throws IOException {
        Files.writeString(spoor.keten(run), "{\"nr\":7,\"re", StandardOpenOption.APPEND);
        Files.writeString(spoor.regels(run), "{\"nr\":7,\"zo", StandardOpenOption.APPEND);
        assertThat(proef.controleer().bevindingen()).isEmpty();
        assertThat(proef.controleer().opmerkingen()).hasSize(2);
        proef.schrijf(1);
        assertThat(proef.controleer().bevindingen()).as("de opvolger noemt wat klopte").isEmpty();
    }

    @Test
    void elkeWillekeurigVeranderdeByteInEenSpoorValtOp() throws IOException {
        long zaad = Long.getLong("tegenkracht.zaad", System.nanoTime());
        var bron = new Random(zaad);
        for (int i = 0; i < 120; i++) {
            var bestand = bron.nextBoolean() ? spoor.keten(run) : spoor.regels(run);
            var heel = Files.readAllBytes(bestand);
            var anders = heel.clone();
            int plaats = bron.nextInt(heel.length);
            anders[plaats] ^= (byte) (1 << bron.nextInt(8));
            Files.write(bestand, anders);
            assertThat(proef.controleer().bevindingen()).as("zaad %d, ronde %d, byte %d", zaad, i, plaats).isNotEmpty();
            Files.write(bestand, heel);
        }
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    @Test
    void elkeWillekeurigeAfkappingVanEenSpoorValtOp() throws IOException {
        for (var bestand : List.of(spoor.keten(run), spoor.regels(run))) {
            var heel = Files.readAllBytes(bestand);
            for (int lengte = 0; lengte < heel.length; lengte += 7) {
                Files.write(bestand, Arrays.copyOf(heel, lengte));
                assertThat(proef.controleer().bevindingen()).as("%d van %d bytes", lengte, heel.length).isNotEmpty();
            }
            Files.write(bestand, heel);
        }
    }

    @Test
    void deOpdrachtregelZegtWatErIsEnEindigtMetEenBijBevindingen() throws IOException {
        assertThat(verifieer(0)).contains("1 runs, 6 schakels", "In orde");
        vervals(spoor.regels(run), regels -> regels.subList(0, 5));
        assertThat(verifieer(1)).contains("ONTBREEKT", "nr 6", "NIET in orde: 1 bevindingen")
                .doesNotContain(map.toString());
        var uit = new ByteArrayOutputStream();
        assertThat(Verifieer.voerUit(new PrintStream(uit, true, StandardCharsets.UTF_8), "nergens")).isEqualTo(2);
    }

    private String verifieer(int verwacht) {
        var uit = new ByteArrayOutputStream();
        assertThat(Verifieer.voerUit(new PrintStream(uit, true, StandardCharsets.UTF_8), proef.auditmap().toString(),
                proef.sleutelmap().toString())).isEqualTo(verwacht);
        return uit.toString(StandardCharsets.UTF_8);
    }
}
