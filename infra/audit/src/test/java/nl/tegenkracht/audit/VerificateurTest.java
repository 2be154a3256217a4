package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Bevinding.Soort.AFGEKAPT;
import static nl.tegenkracht.audit.Bevinding.Soort.GEWIJZIGD;
import static nl.tegenkracht.audit.Bevinding.Soort.HANDTEKENING;
import static nl.tegenkracht.audit.Bevinding.Soort.ONTBREEKT;
import static nl.tegenkracht.audit.Bevinding.Soort.RUN_ONTBREEKT;
import static nl.tegenkracht.audit.Bevinding.Soort.VOLGORDE;
import static nl.tegenkracht.audit.Proefspoor.vervals;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificateurTest {

    @TempDir
    Path map;

    private Proefspoor proef;
    private Spoormap spoor;
    private String run;

    @BeforeEach
    void begin() throws IOException {
        proef = Proefspoor.in(map);
        spoor = proef.map();
        proef.schrijf(6);
        run = spoor.runs().getFirst();
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

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
    void eenAfgekaptSpoorValtOpOokAlsSchakelEnRegelSamenWegZijn() throws IOException {
        vervals(spoor.keten(run), regels -> regels.subList(0, 5));
        vervals(spoor.regels(run), regels -> regels.subList(0, 4));
        gevonden(AFGEKAPT, 6);
    }

    @Test
    void eenAfkappingMiddenInEenSchakelIsGeenOnschuldigeStaart() throws IOException {
        var bytes = Files.readAllBytes(spoor.keten(run));
        Files.write(spoor.keten(run), Arrays.copyOf(bytes, bytes.length - 20));
        gevonden(AFGEKAPT, 6);
    }

    @Test
    void eenVolledigHerrekendeKetenValtOpDoorDeGetekendeKop() throws IOException {
        herreken(regel -> regel.replace("stuk-gelezen", "stuk-bekeken"));
        assertThat(soorten()).containsOnly(GEWIJZIGD);
    }

    @Test
    void eenHerrekendeKetenZonderKoppenValtOp() throws IOException {
        herreken(regel -> regel.replace("stuk-gelezen", "stuk-bekeken"));
        Files.delete(spoor.koppen(run));
        gevonden(HANDTEKENING, 0);
    }

    @Test
    void eenHerrekendeKetenZonderKoppenValtOokOpDoorDeOpvolger() throws IOException {
        proef.schrijf(1);
        herreken(regel -> regel.replace("stuk-gelezen", "stuk-bekeken"));
        Files.delete(spoor.koppen(run));
        assertThat(soorten()).contains(GEWIJZIGD);
    }

    @Test
    void eenVerdwenenRunValtOpDoorZijnKoppenEnDoorZijnOpvolger() throws IOException {
        proef.schrijf(1);
        Files.delete(spoor.keten(run));
        Files.delete(spoor.regels(run));
        gevonden(RUN_ONTBREEKT, 0);
        Files.delete(spoor.koppen(run));
        gevonden(RUN_ONTBREEKT, 0);
    }

    @Test
    void eenVerdwenenSpoorValtOpDoorEenKopieVanDeKoppen() throws IOException {
        var kopie = map.resolve("elders");
        kopieer(proef.koppenmap(), kopie);
        verwijder(proef.auditmap());
        Files.createDirectories(proef.auditmap());
        assertThat(proef.controleer().inOrde()).as("zonder kopie is het niet te zien").isTrue();
        assertThat(new Verificateur(proef.auditmap(), kopie, proef.sleutelmap()).controleer().bevindingen())
                .extracting(Bevinding::soort).containsExactly(RUN_ONTBREEKT);
    }

    @Test
    void eenVervalsteKopValtOp() throws IOException {
        vervals(spoor.koppen(run), koppen -> {
            koppen.set(1, koppen.get(1).replace("\"nr\":6", "\"nr\":5"));
            return koppen;
        });
        assertThat(soorten()).contains(HANDTEKENING);
    }

    @Test
    void eenKopVanEenVreemdeSleutelValtOp() throws IOException {
        var vreemd = Koppensleutel.open(map.resolve("vreemd"), "melding-service");
        var kop = vreemd.teken(new Kop("melding-service", "fractie-noord", run, 6, "00", Proefspoor.BEGIN,
                vreemd.kenmerk(), ""));
        Files.write(spoor.koppen(run), List.of(new String(Jsonregels.schrijf(kop), StandardCharsets.UTF_8)));
        assertThat(soorten()).contains(HANDTEKENING);
    }

    @Test
    void eenRunUitEenAnderDomeinHoortHierNiet() throws IOException {
        var ander = Spoormap.van(proef.auditmap(), proef.koppenmap(), "melding-service", "ambtelijk");
        ander.maak();
        Files.copy(spoor.keten(run), ander.keten(run));
        Files.copy(spoor.regels(run), ander.regels(run));
        Files.copy(spoor.koppen(run), ander.koppen(run));
        assertThat(soorten()).contains(GEWIJZIGD, HANDTEKENING);
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

    private void gevonden(Bevinding.Soort soort, long nr) throws IOException {
        assertThat(proef.controleer().bevindingen()).anySatisfy(bevinding -> {
            assertThat(bevinding.soort()).isEqualTo(soort);
            assertThat(bevinding.run()).isEqualTo(run);
            assertThat(bevinding.nr()).isEqualTo(nr);
        });
    }

    private List<Bevinding.Soort> soorten() throws IOException {
        return proef.controleer().bevindingen().stream().map(Bevinding::soort).toList();
    }

    /** Verandert regels en rekent de hele keten opnieuw uit: wat iemand zonder de sleutel hoogstens kan. */
    private void herreken(UnaryOperator<String> ingreep) throws IOException {
        vervals(spoor.regels(run), regels -> regels.stream().map(ingreep).toList());
        var regels = Files.readAllLines(spoor.regels(run));
        vervals(spoor.keten(run), keten -> {
            var nieuw = new ArrayList<>(List.of(keten.getFirst()));
            var kop = Hash.van(keten.getFirst().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < regels.size(); i++) {
                var schakel = Schakel.na(kop, i + 1, Hash.van(regels.get(i).getBytes(StandardCharsets.UTF_8)));
                kop = schakel.kop();
                nieuw.add(new String(Jsonregels.schrijf(schakel), StandardCharsets.UTF_8));
            }
            return nieuw;
        });
    }

    private static void kopieer(Path van, Path naar) throws IOException {
        try (var alles = Files.walk(van)) {
            for (var pad : alles.toList()) {
                Files.copy(pad, naar.resolve(van.relativize(pad).toString()));
            }
        }
    }

    private static void verwijder(Path map) throws IOException {
        try (var alles = Files.walk(map)) {
            for (var pad : alles.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        }
    }
}
