package nl.tegenkracht.klacht.proef;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** De Klachtenregeling als regelset, zoals beleid haar bekendmaakt. */
public final class Regels {

    /** De eerste dag van KR-2021. */
    public static final LocalDate VAN = LocalDate.of(2021, 5, 1);

    /** De eerste dag waarop KR-2021 in de proef niet meer geldt. */
    public static final LocalDate TOT = LocalDate.of(2028, 1, 1);
    public static final Termijn INDIENEN = new Termijn("indienen", "10.2", 1, CalendarUnit.YEARS, "gedrag",
            Direction.BACKWARD);
    public static final Termijn ONTVANKELIJKHEID = vooruit("ontvankelijkheid", "10.1", 2, "compleet");

    private Regels() {
    }

    /** KR-2021, zonder Algemene termijnenwet (besluit 3). */
    public static Regelset kr2021() {
        return met("KR-2021", VAN, TOT, false);
    }

    /** Een regelset met dezelfde inhoud en een andere geldigheid. */
    public static Regelset met(String code, LocalDate van, LocalDate tot, boolean atw) {
        return new Regelset(code, "Klachtenregeling ongewenste omgangsvormen Tweede Kamer", van, van, tot, atw,
                List.of(INDIENEN, vooruit("aanvulling", "9.3", 2, "verzoek-aanvulling"), ONTVANKELIJKHEID,
                        vooruit("advies", "12.2", 8, "ontvankelijk"),
                        vooruit("beslissing", "13.1", 4, "advies-ontvangen"),
                        vooruit("verdaging", "13.3", 4, "einde-beslissing")),
                begrippen("2 onder ", "intimidatie", "seksuele-intimidatie", "agressie-en-geweld", "pesten",
                        "discriminatie",
                        "stalken", "extremisme"),
                begrippen("9.1", "a", "b", "c", "d", "e"), begrippen("9.5", "a", "b"),
                List.of(Hoedanigheid.MEDEWERKER));
    }

    private static Termijn vooruit(String code, String artikel, int weken, String vanaf) {
        return new Termijn(code, artikel, weken, CalendarUnit.WEEKS, vanaf, Direction.FORWARD);
    }

    private static List<Concept> begrippen(String artikel, String... codes) {
        return Stream.of(codes).map(code -> new Concept(code, artikel + code, "Naam van " + code, "Uitleg")).toList();
    }
}
