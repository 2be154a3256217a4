package nl.tegenkracht.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.tegenkracht.contracts.Text;

/**
 * A day that a decree equates with a feestdag (Algemene termijnenwet art. 3 lid 3, D-21).
 *
 * @param day         which day
 * @param source      where that was read; a name, the same in every language, or a text
 * @param publication the place in the Staatscourant where the decree stands; empty until somebody looked it up and wrote
 *                    it in the table: no source of this repository has it, and none is invented
 * @param by          code of whose task that is; empty where no publication is owed (record 0387)
 */
public record EquatedDay(LocalDate day, Object source, String publication, String by) {

    private static final String TABLE = "/terms/gelijkgestelde-dagen.csv";

    /** A day that whoever runs this set. */
    public static EquatedDay ofSetting(LocalDate day) {
        return new EquatedDay(day, Text.of("terms.day-off.equated.setting"), "", "");
    }

    /** The table that comes with this version. */
    public static List<EquatedDay> table() {
        try (var lines = new BufferedReader(
                new InputStreamReader(EquatedDay.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 4))
                    .map(cells -> new EquatedDay(LocalDate.parse(cells[0]), cells[1], cells[2], cells[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Text of(Collection<EquatedDay> days, LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst().map(EquatedDay::text).orElse(null);
    }

    /** Whether somebody compared it with the Staatscourant, or nobody has to. */
    public boolean isChecked() {
        return !publication.isEmpty() || by.isEmpty();
    }

    Text text() {
        return isChecked()
                ? Text.of("terms.day-off.equated", publication.isEmpty() ? source : publication)
                : Text.of("terms.day-off.equated.unchecked", source, Text.of("terms.day-off.equated.by." + by));
    }
}
