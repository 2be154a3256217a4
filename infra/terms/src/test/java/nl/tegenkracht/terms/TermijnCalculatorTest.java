package nl.tegenkracht.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.contracts.Text;
import org.junit.jupiter.api.Test;

class TermijnCalculatorTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    private static final AlgemeneTermijnenwet TERMIJNENWET = new AlgemeneTermijnenwet(List.of());
    private static final TermijnCalculator CALCULATOR = new TermijnCalculator(TERMIJNENWET);

    @Test
    void theDayOfTheEventDoesNotCount() {
        assertThat(withoutTermijnenwet(weeks(2), "2026-11-22").einde()).isEqualTo("2026-12-06");
        assertThat(withoutTermijnenwet(months(1), "2026-11-22").einde()).isEqualTo("2026-12-22");
    }

    @Test
    void theEndOfAMonthShortens() {
        assertThat(withoutTermijnenwet(months(1), "2026-01-31").einde()).isEqualTo("2026-02-28");
        assertThat(withoutTermijnenwet(months(1), "2028-01-31").einde()).isEqualTo("2028-02-29");
        assertThat(withoutTermijnenwet(years(1), "2028-02-29").einde()).isEqualTo("2029-02-28");
    }

    @Test
    void calculatingBackGoesEquallyFarTheOtherWay() {
        assertThat(withoutTermijnenwet(RegelsetFixture.INDIENEN, "2026-11-22").einde()).isEqualTo("2025-11-22");
        assertThat(withoutTermijnenwet(RegelsetFixture.INDIENEN, "2028-02-29").einde()).isEqualTo("2027-02-28");
    }

    @Test
    void withoutTermijnenwetNotASingleDateShiftsInTenYears() {
        days().forEach(day -> {
            var date = CALCULATOR.calculate(RegelsetFixture.withoutTermijnenwet(), weeks(2), day);
            assertThat(date.verschuivingen()).isEmpty();
            assertThat(date.einde()).isEqualTo(day.plusDays(14)).isEqualTo(date.ruw());
        });
    }

    @Test
    void withTermijnenwetEveryTermijnInTenYearsEndsOnAWorkingDayAndAsEarlyAsPossible() {
        for (var termijn : List.of(weeks(1), weeks(2), weeks(12), months(1), months(3))) {
            days().forEach(day -> {
                var date = withTermijnenwet(termijn, day);
                assertThat(TERMIJNENWET.isWorkingDay(date.einde())).isTrue();
                assertThat(date.ruw().datesUntil(date.einde())).noneMatch(TERMIJNENWET::isWorkingDay);
            });
        }
    }

    @Test
    void everyVerschuivingConnectsAndHasAReason() {
        days().map(day -> withTermijnenwet(weeks(1), day)).filter(date -> !date.verschuivingen().isEmpty())
                .forEach(date -> {
                    assertThat(date.verschuivingen().getFirst().van()).isEqualTo(date.ruw());
                    assertThat(date.verschuivingen()).allSatisfy(verschuiving -> {
                        assertThat(verschuiving.naar()).isAfter(verschuiving.van());
                        assertThat(verschuiving.reden().code()).startsWith("terms.shift.");
                    });
                });
        assertThat(days().map(day -> withTermijnenwet(weeks(1), day)).filter(date -> !date.verschuivingen().isEmpty())
                .count())
                .as("days on which something shifts").isGreaterThan(1000);
    }

    @Test
    void everyTermijnOfThreeDaysContainsTwoWorkingDays() {
        days().forEach(day -> {
            var verschuivingen = TERMIJNENWET.shift(day, day.plusDays(3));
            var end = verschuivingen.isEmpty() ? day.plusDays(3) : verschuivingen.getLast().naar();
            assertThat(day.plusDays(1).datesUntil(end.plusDays(1)).filter(TERMIJNENWET::isWorkingDay).count())
                    .isGreaterThanOrEqualTo(2);
            assertThat(TERMIJNENWET.isWorkingDay(end)).isTrue();
        });
    }

    @Test
    void atChristmasTheTermijnenwetExtendsUpToAndIncludingTheSecondWorkingDay() {
        var thursday = LocalDate.of(2026, 12, 24);

        assertThat(TERMIJNENWET.shift(thursday, thursday.plusDays(3))).singleElement().satisfies(verschuiving -> {
            assertThat(verschuiving.naar()).isEqualTo("2026-12-29");
            assertThat(verschuiving.reden().code()).isEqualTo("terms.shift.too-few-working-days");
        });
    }

    @Test
    void longTermijnenAndCalculatingBackFallOutsideTheTermijnenwet() {
        for (var termijn : List.of(weeks(13), months(4), years(1), RegelsetFixture.INDIENEN)) {
            assertThat(days().flatMap(day -> withTermijnenwet(termijn, day).verschuivingen().stream())).isEmpty();
        }
    }

    @Test
    void anEquatedDayCountsAsAFeestdag() {
        var fridayAfterHemelvaart = LocalDate.of(2026, 5, 15);
        var termijnenwet = new AlgemeneTermijnenwet(List.of(EquatedDay.ofSetting(fridayAfterHemelvaart)));

        assertThat(TERMIJNENWET.isWorkingDay(fridayAfterHemelvaart)).isTrue();
        assertThat(termijnenwet.isWorkingDay(fridayAfterHemelvaart)).isFalse();
        assertThat(termijnenwet.shift(fridayAfterHemelvaart.minusWeeks(1), fridayAfterHemelvaart).getFirst().naar())
                .isEqualTo("2026-05-18");
    }

    @Test
    void theDateTellsHowItWasCalculated() {
        var date = withTermijnenwet(RegelsetFixture.ONTVANKELIJKHEID, LocalDate.of(2026, 11, 22));

        assertThat(date.regel()).isEqualTo(Text.of("terms.rule.forward", Text.counted("terms.duration.weeks", 2),
                LocalDate.of(2026, 11, 22)));
        assertThat(date.ruw()).isEqualTo("2026-12-06");
        assertThat(date.verschuivingen()).singleElement().satisfies(verschuiving -> assertThat(verschuiving.reden())
                .isEqualTo(Text.of("terms.shift.no-working-day", LocalDate.of(2026, 12, 6),
                        Text.of("terms.day-off.sunday"))));
        assertThat(date.einde()).isEqualTo("2026-12-07");
        assertThat(date.verstreken(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(date.verstreken(LocalDate.of(2026, 12, 8))).isTrue();
    }

    /** Domain decision 21: from the table, and what it says of each day is where that was read. */
    @Test
    void aDayOfTheTableShiftsTheEndAndSaysWhereThatWasRead() {
        var calculator = new TermijnCalculator(new AlgemeneTermijnenwet(EquatedDay.table()));

        var date = calculator.calculate(RegelsetFixture.withTermijnenwet(), termijn(7, CalendarUnit.DAYS),
                LocalDate.of(2027, 4, 30));

        assertThat(date.ruw()).isEqualTo("2027-05-07");
        assertThat(date.einde()).isEqualTo("2027-05-10");
        assertThat(date.verschuivingen().getFirst().reden().arguments().getLast()).isEqualTo(
                Text.of("terms.day-off.equated.unchecked", "sterfgeval.nl vraag 70745",
                        Text.of("terms.day-off.equated.by.beheerder")));
    }

    /** Domain decision 21: each line has its publication, or says who writes it in. */
    @Test
    void aDayWithoutItsPublicationSaysWhoWritesItInAndWithItNamesThePublication() {
        assertThat(EquatedDay.table()).allSatisfy(
                equated -> assertThat(equated.publication() + equated.by()).isNotBlank());
        var day = EquatedDay.table().getFirst().day();

        assertThat(new EquatedDay(day, "a site", "", "beheerder").text().code())
                .isEqualTo("terms.day-off.equated.unchecked");
        assertThat(new EquatedDay(day, "a site", "Stcrt. 1900, 1", "beheerder").text())
                .isEqualTo(Text.of("terms.day-off.equated", "Stcrt. 1900, 1"));
    }

    @Test
    void everyDayOfTheTableIsAWeekdayThatIsNoFeestdagByItself() {
        assertThat(EquatedDay.table()).hasSizeGreaterThan(5).allSatisfy(equated -> {
            assertThat(TERMIJNENWET.isWorkingDay(equated.day())).isTrue();
            assertThat(equated.source().toString()).isNotBlank();
        });
    }

    @Test
    void aServicenormIsCountedInWorkingDaysWhateverTheRegelset() {
        var calculator = new TermijnCalculator(new AlgemeneTermijnenwet(List.of()));
        var beforeEaster = LocalDate.of(2026, 4, 1);

        assertThat(calculator.afterWorkingDays(beforeEaster, 1)).isEqualTo("2026-04-02");
        assertThat(calculator.afterWorkingDays(beforeEaster, 2)).as("past Good Friday, the weekend and Easter Monday")
                .isEqualTo("2026-04-07");
        assertThat(calculator.afterWorkingDays(LocalDate.of(2026, 11, 28), 5)).as("from a Saturday")
                .isEqualTo("2026-12-04");
    }

    @Test
    void aTermijnInHoursRunsFromAMomentThroughTheWeekend() {
        var termijn = termijn(72, CalendarUnit.HOURS);
        var friday = Instant.parse("2026-12-24T16:00:00Z");

        assertThat(TermijnCalculator.calculate(termijn, friday)).isEqualTo("2026-12-27T16:00:00Z");
        assertThatThrownBy(() -> withTermijnenwet(termijn, FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermijnCalculator.calculate(weeks(1), friday))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatRunsOnFromAnotherTermijnStartsOnItsLastDayWithTheShifts() {
        var first = withTermijnenwet(weeks(4), LocalDate.of(2026, 11, 28));
        var second = withTermijnenwet(weeks(4), first.einde());

        assertThat(first.ruw()).isEqualTo("2026-12-26");
        assertThat(first.einde()).isEqualTo("2026-12-28");
        assertThat(second.ruw()).isEqualTo("2027-01-25");
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1), Period.ofDays(1));
    }

    private static TermijnDate withTermijnenwet(Termijn termijn, LocalDate day) {
        return CALCULATOR.calculate(RegelsetFixture.withTermijnenwet(), termijn, day);
    }

    private static TermijnDate withoutTermijnenwet(Termijn termijn, String day) {
        return CALCULATOR.calculate(RegelsetFixture.withoutTermijnenwet(), termijn, LocalDate.parse(day));
    }

    private static Termijn weeks(int count) {
        return termijn(count, CalendarUnit.WEEKS);
    }

    private static Termijn months(int count) {
        return termijn(count, CalendarUnit.MONTHS);
    }

    private static Termijn years(int count) {
        return termijn(count, CalendarUnit.YEARS);
    }

    private static Termijn termijn(int count, CalendarUnit unit) {
        return new Termijn("test", "1", count, unit, "begin", Direction.FORWARD);
    }
}
