package nl.tegenkracht.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeestdagenTest {

    private static final Feestdagen FEESTDAGEN = new Feestdagen(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
            "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2038-04-25", "2008-03-23",
            "1954-04-18", "1981-04-19", "2049-04-18", "2076-04-19", "1818-03-22", "1886-04-25", "2285-03-22"})
    void easterIsOnTheDayOfTheChurchTables(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void easterIsInEveryCenturyASundayBetween22MarchAnd25April() {
        assertThat(IntStream.rangeClosed(1900, 2199).mapToObj(Easter::sunday)).allSatisfy(easter -> {
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(easter.getYear(), 3, 22), LocalDate.of(easter.getYear(), 4, 25));
        });
    }

    @ParameterizedTest
    @CsvSource({"2026,2026-04-27", "2025,2025-04-26", "2031,2031-04-26", "2014,2014-04-26", "2013,2013-04-30",
            "2006,2006-04-29"})
    void koningsdagMakesWayForTheSunday(int year, LocalDate day) {
        assertThat(Feestdag.KONINGSDAG.in(year).or(() -> Feestdag.KONINGINNEDAG.in(year))).contains(day);
        assertThat(FEESTDAGEN.name(day)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,nieuwjaarsdag", "2026-04-03,goede-vrijdag", "2026-04-06,tweede-paasdag",
            "2026-04-27,koningsdag", "2026-05-05,bevrijdingsdag", "2026-05-14,hemelvaartsdag",
            "2026-05-25,tweede-pinksterdag",
            "2026-12-25,eerste-kerstdag", "2026-12-26,tweede-kerstdag"})
    void theFeestdagenOf2026(LocalDate day, String name) {
        assertThat(FEESTDAGEN.name(day)).contains(Text.of("terms.holiday." + name));
    }

    @Test
    void before2014TheDayOfTheMonarchHadAnotherName() {
        assertThat(FEESTDAGEN.name(LocalDate.of(2013, 4, 30))).contains(Text.of("terms.holiday.koninginnedag"));
        assertThat(FEESTDAGEN.name(LocalDate.of(2014, 4, 26))).contains(Text.of("terms.holiday.koningsdag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-15", "2026-12-31", "2026-12-24", "2026-04-04", "2026-04-28", "2026-05-01"})
    void anOrdinaryDayIsNoFeestdag(LocalDate day) {
        assertThat(FEESTDAGEN.name(day)).isEmpty();
    }
}
