package nl.tegenkracht.starter.invoer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wat voor elke ingevulde tekst geldt. */
final class Tekstkeuring {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private Tekstkeuring() {
    }

    /** Wat er aan deze tekst niet kan, in gewone woorden; {@code langste} telt tekens, geen helften ervan. */
    static List<String> fouten(String tekst, int langste) {
        var fouten = new ArrayList<String>();
        if (!isTeBewaren(tekst)) {
            fouten.add("Hier staan tekens in die niet te bewaren zijn.");
        }
        var lengte = tekst.codePointCount(0, tekst.length());
        if (lengte > langste) {
            fouten.add("Gebruik hier ten hoogste %s tekens; het zijn er nu %s.".formatted(getal(langste),
                    getal(lengte)));
        }
        return fouten;
    }

    /** De naam van een onbekend veld, als die zonder gevaar te herhalen is. */
    static String veldnaam(String veld) {
        return veld.matches("[A-Za-z0-9_-]{1,40}") ? veld : "onbekend";
    }

    /** Losse helften van tekens en nultekens zouden bij het bewaren stil veranderen. */
    private static boolean isTeBewaren(String tekst) {
        return tekst.codePoints().noneMatch(teken -> teken == 0 || Character.getType(teken) == Character.SURROGATE);
    }

    private static String getal(int waarde) {
        return String.format(NEDERLANDS, "%,d", waarde);
    }
}
