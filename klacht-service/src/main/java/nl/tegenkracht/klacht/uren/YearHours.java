package nl.tegenkracht.klacht.uren;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tegenkracht.klacht.dossier.Uurregel;
import nl.tegenkracht.klacht.dossier.Zaakuren;

/**
 * The hours of one year over all klachten that the reader has: costs arise only with a klacht (S24.4).
 *
 * @param jaar     the year
 * @param klachten on how many klachten time was spent
 * @param uren     per place
 */
record YearHours(int jaar, int klachten, CaseHours uren) {

    /** The years that occur, the last first. */
    static List<YearHours> of(Collection<Zaakuren> all) {
        var byYear = all.stream().flatMap(one -> one.regels().stream()).collect(Collectors.groupingBy(
                regel -> regel.dag().getYear(), TreeMap::new, Collectors.<Uurregel>toList()));
        return byYear.descendingMap().entrySet().stream()
                .map(year -> new YearHours(year.getKey(), klachten(year.getKey(), all),
                        CaseHours.of(year.getValue(), "")))
                .toList();
    }

    private static int klachten(int year, Collection<Zaakuren> all) {
        return (int) all.stream().filter(one -> one.regels().stream().anyMatch(regel -> regel.dag().getYear() == year))
                .count();
    }
}
