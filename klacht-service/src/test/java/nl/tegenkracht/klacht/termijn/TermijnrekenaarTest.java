package nl.tegenkracht.klacht.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.proef.Regels;
import org.junit.jupiter.api.Test;

class TermijnrekenaarTest {

    private static final LocalDate EERSTE = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAATSTE = LocalDate.of(2029, 12, 31);
    private static final AlgemeneTermijnenwet WET = new AlgemeneTermijnenwet(Set.of());
    private static final Termijnrekenaar REKENAAR = new Termijnrekenaar(WET);

    @Test
    void deDagVanDeGebeurtenisTeltNietMee() {
        assertThat(zonderWet(weken(2), "2026-11-22").einde()).isEqualTo("2026-12-06");
        assertThat(zonderWet(maanden(1), "2026-11-22").einde()).isEqualTo("2026-12-22");
    }

    @Test
    void eenMaandeindeKortAf() {
        assertThat(zonderWet(maanden(1), "2026-01-31").einde()).isEqualTo("2026-02-28");
        assertThat(zonderWet(maanden(1), "2028-01-31").einde()).isEqualTo("2028-02-29");
        assertThat(zonderWet(jaren(1), "2028-02-29").einde()).isEqualTo("2029-02-28");
    }

    @Test
    void terugrekenenGaatEvenVerDeAndereKantOp() {
        assertThat(zonderWet(Regels.INDIENEN, "2026-11-22").einde()).isEqualTo("2025-11-22");
        assertThat(zonderWet(Regels.INDIENEN, "2028-02-29").einde()).isEqualTo("2027-02-28");
    }

    @Test
    void zonderTermijnenwetVerschuiftGeenEnkeleDatumInTienJaar() {
        dagen().forEach(dag -> {
            var datum = REKENAAR.bereken(Regels.kr2021(), weken(2), dag);
            assertThat(datum.verschuivingen()).isEmpty();
            assertThat(datum.einde()).isEqualTo(dag.plusDays(14)).isEqualTo(datum.ruw());
        });
    }

    @Test
    void metTermijnenwetEindigtElkeTermijnInTienJaarOpEenWerkdagEnZoVroegMogelijk() {
        for (var termijn : List.of(weken(1), weken(2), weken(12), maanden(1), maanden(3))) {
            dagen().forEach(dag -> {
                var datum = metWet(termijn, dag);
                assertThat(WET.isWerkdag(datum.einde())).isTrue();
                assertThat(datum.ruw().datesUntil(datum.einde())).noneMatch(WET::isWerkdag);
            });
        }
    }

    @Test
    void elkeVerschuivingSluitAanEnHeeftEenReden() {
        dagen().map(dag -> metWet(weken(1), dag)).filter(datum -> !datum.verschuivingen().isEmpty()).forEach(datum -> {
            assertThat(datum.verschuivingen().getFirst().van()).isEqualTo(datum.ruw());
            assertThat(datum.verschuivingen()).allSatisfy(een -> {
                assertThat(een.naar()).isAfter(een.van());
                assertThat(een.reden()).contains("Algemene termijnenwet art.");
            });
        });
        assertThat(dagen().map(dag -> metWet(weken(1), dag)).filter(datum -> !datum.verschuivingen().isEmpty()).count())
                .as("dagen waarop iets verschuift").isGreaterThan(1000);
    }

    @Test
    void inElkeTermijnVanDrieDagenZittenTweeWerkdagen() {
        dagen().forEach(dag -> {
            var verschuivingen = WET.verschuif(dag, dag.plusDays(3));
            var einde = verschuivingen.isEmpty() ? dag.plusDays(3) : verschuivingen.getLast().naar();
            assertThat(dag.plusDays(1).datesUntil(einde.plusDays(1)).filter(WET::isWerkdag).count())
                    .isGreaterThanOrEqualTo(2);
            assertThat(WET.isWerkdag(einde)).isTrue();
        });
    }

    @Test
    void metKerstVerlengtDeWetTotEnMetDeTweedeWerkdag() {
        var donderdag = LocalDate.of(2026, 12, 24);

        assertThat(WET.verschuif(donderdag, donderdag.plusDays(3))).singleElement().satisfies(een -> {
            assertThat(een.naar()).isEqualTo("2026-12-29");
            assertThat(een.reden()).contains("art. 2");
        });
    }

    @Test
    void langeTermijnenEnTerugrekenenVallenBuitenDeWet() {
        for (var termijn : List.of(weken(13), maanden(4), jaren(1), Regels.INDIENEN)) {
            assertThat(dagen().flatMap(dag -> metWet(termijn, dag).verschuivingen().stream())).isEmpty();
        }
    }

    @Test
    void eenGelijkgesteldeDagTeltAlsFeestdag() {
        var vrijdagNaHemelvaart = LocalDate.of(2026, 5, 15);
        var wet = new AlgemeneTermijnenwet(Set.of(vrijdagNaHemelvaart));

        assertThat(WET.isWerkdag(vrijdagNaHemelvaart)).isTrue();
        assertThat(wet.isWerkdag(vrijdagNaHemelvaart)).isFalse();
        assertThat(wet.verschuif(vrijdagNaHemelvaart.minusWeeks(1), vrijdagNaHemelvaart).getFirst().naar())
                .isEqualTo("2026-05-18");
    }

    @Test
    void deDatumVerteltHoeZijIsBerekend() {
        var datum = metWet(Regels.ONTVANKELIJKHEID, LocalDate.of(2026, 11, 22));

        assertThat(datum.regel()).isEqualTo("2 weken na 22 november 2026; die dag zelf telt niet mee");
        assertThat(datum.ruw()).isEqualTo("2026-12-06");
        assertThat(datum.verschuivingen()).singleElement().satisfies(een -> assertThat(een.reden())
                .startsWith("6 december 2026 is een zondag"));
        assertThat(datum.einde()).isEqualTo("2026-12-07");
        assertThat(datum.verstreken(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(datum.verstreken(LocalDate.of(2026, 12, 8))).isTrue();
    }

    private static Stream<LocalDate> dagen() {
        return EERSTE.datesUntil(LAATSTE.plusDays(1), Period.ofDays(1));
    }

    private static Termijndatum metWet(Termijn termijn, LocalDate dag) {
        return REKENAAR.bereken(Regels.met("KR-2021", Regels.VAN, null, true), termijn, dag);
    }

    private static Termijndatum zonderWet(Termijn termijn, String dag) {
        return REKENAAR.bereken(Regels.kr2021(), termijn, LocalDate.parse(dag));
    }

    private static Termijn weken(int aantal) {
        return termijn(aantal, CalendarUnit.WEEKS);
    }

    private static Termijn maanden(int aantal) {
        return termijn(aantal, CalendarUnit.MONTHS);
    }

    private static Termijn jaren(int aantal) {
        return termijn(aantal, CalendarUnit.YEARS);
    }

    private static Termijn termijn(int aantal, CalendarUnit eenheid) {
        return new Termijn("proef", "1", aantal, eenheid, "begin", Direction.FORWARD);
    }
}
