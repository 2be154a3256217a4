package nl.tegenkracht.klacht.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Handling;
import nl.tegenkracht.contracts.Regelset.Limit;
import nl.tegenkracht.contracts.Regelset.Norm;
import nl.tegenkracht.contracts.Regelset.PanelSeat;
import nl.tegenkracht.contracts.Regelset.Scope;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** A regeling that does not exist: other lengths, units, grounds, artikelen, seats and limits, and with the atw. */
final class InventedRegels {

    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);

    private InventedRegels() {
    }

    static Regelset regelset() {
        return new Regelset("VR-2019", "Verzonnen regeling", FROM, FROM, null, true,
                List.of(termijn("aanvulling", "31", 9, CalendarUnit.DAYS, "verzoek-aanvulling"),
                        termijn("ontvankelijkheid", "32", 1, CalendarUnit.MONTHS, "compleet"),
                        termijn("advies", "33", 3, CalendarUnit.MONTHS, "ontvankelijk"),
                        termijn("beslissing", "34", 20, CalendarUnit.DAYS, "advies-ontvangen"),
                        termijn("bericht", "35", 25, CalendarUnit.DAYS, "advies-ontvangen"),
                        termijn("verdaging", "36", 1, CalendarUnit.WEEKS, "einde-beslissing")),
                List.of(), List.of(concept("vorm", "21")), List.of(concept("verjaard", "41"), concept("elders", "42")),
                List.of(Hoedanigheid.MEDEWERKER, Hoedanigheid.EXTERN), null, null,
                new Scope("2", List.of("extern"), List.of()), List.of(), places(), List.of(),
                new Handling(
                        List.of(new PanelSeat("hoofd", "51", "wijs", true), new PanelSeat("links", "51", "a", false),
                                new PanelSeat("rechts", "51", "b", false), new PanelSeat("midden", "51", "c", false)),
                        norms(), List.of(new Limit("aanvulling", "31", 2), new Limit("terug", "37", 2),
                                new Limit("nieuwe-datum", "38", 2), new Limit("verdaging", "36", 2))));
    }

    private static List<Norm> norms() {
        return Stream.of("intake", "afschrift", "beslissing-niet-ontvankelijk", "nadere-stukken", "reactie-laat-stuk",
                "reactie-feiten", "advies-gelezen", "brief-gelezen", "wraking", "voorziening")
                .map(code -> new Norm(code, "60", 3))
                .toList();
    }

    private static Map<String, String> places() {
        var places = new HashMap<String, String>();
        Stream.of("eisen", "aanvulling", "ontvangstbevestiging", "ontvankelijkheid", "mededeling-ontvankelijkheid",
                "afschrift", "niet-ontvankelijk", "commissie", "voorzitter-en-leden", "wraking", "bevoegd-gezag",
                "hoorzitting", "hoorverslag", "nadere-stukken", "feitenoverzicht", "later-advies", "voorziening",
                "toezending-advies", "afschrift-advies", "stemmen", "ondertekening", "advies", "beslissing",
                "bericht-beslissing", "verdaging", "bijstand", "genodigden",
                "extern-onderzoek", "algemeen-advies", "bemiddeling")
                .forEach(code -> places.put(code, "7" + places.size()));
        return places;
    }

    private static Termijn termijn(String code, String artikel, int count, CalendarUnit unit, String from) {
        return new Termijn(code, artikel, count, unit, from, Direction.FORWARD);
    }

    private static Concept concept(String code, String artikel) {
        return new Concept(code, artikel, code, "", null);
    }
}
