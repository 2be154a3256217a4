package nl.tegenkracht.terms;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** A regelset of which only the termijnen matter. */
final class RegelsetFixture {

    static final Termijn INDIENEN = new Termijn("indienen", "10.2", 1, CalendarUnit.YEARS, "ingediend",
            Direction.BACKWARD);
    static final Termijn ONTVANKELIJKHEID = new Termijn("ontvankelijkheid", "10.1", 2, CalendarUnit.WEEKS, "compleet",
            Direction.FORWARD);

    private RegelsetFixture() {
    }

    static Regelset withTermijnenwet() {
        return regelset(true);
    }

    static Regelset withoutTermijnenwet() {
        return regelset(false);
    }

    private static Regelset regelset(boolean atw) {
        var from = LocalDate.of(2021, 5, 1);
        return new Regelset("KR-2021", "Klachtenregeling", from, from, null, atw, List.of(), List.of(), List.of(),
                List.of(), List.of(), null, null, null, null, null, null);
    }
}
