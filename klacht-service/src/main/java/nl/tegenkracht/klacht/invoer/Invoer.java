package nl.tegenkracht.klacht.invoer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer.Veldfout;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Leest velden en verzamelt alle fouten, zodat iemand in één keer hoort wat er nog moet. Een fout herhaalt nooit wat er
 * is ingevuld.
 */
public final class Invoer {

    private static final int LANGSTE_LIJST = 50;
    private static final int LANGSTE_CODE = 60;
    private static final int VROEGSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 2200;

    private final Bron bron;
    private final List<Veldfout> fouten = new ArrayList<>();
    private final Set<String> gelezen = new HashSet<>();

    private Invoer(Bron bron) {
        this.bron = bron;
    }

    public static Invoer van(MultiValueMap<String, String> formulier) {
        return new Invoer(new Formulierbron(formulier));
    }

    /**
     * @throws OngeldigeInvoer als het document geen JSON-object is
     */
    public static Invoer van(JsonNode document) {
        if (document == null || !document.isObject()) {
            throw new OngeldigeInvoer("", "Stuur een JSON-object.");
        }
        return new Invoer(new Jsonbron(document));
    }

    /** Tekst die er moet zijn; {@code ontbreekt} zegt in gewone woorden wat iemand moet doen. */
    public String verplicht(String veld, int langste, String ontbreekt) {
        var fout = fouten.size();
        var tekst = tekst(veld, langste);
        if (tekst.isBlank() && fout == fouten.size()) {
            fout(veld, ontbreekt);
        }
        return tekst;
    }

    /** Tekst die leeg mag zijn. */
    public String tekst(String veld, int langste) {
        gelezen.add(veld);
        try {
            var tekst = bron.tekst(veld);
            return tekst == null ? "" : gekeurd(veld, tekst, langste);
        } catch (Bron.VerkeerdType e) {
            fout(veld, e.getMessage());
            return "";
        }
    }

    /** Een kenmerk dat er moet zijn. */
    public String kenmerk(String veld, String ontbreekt) {
        var fout = fouten.size();
        var waarde = verplicht(veld, 200, ontbreekt);
        if (fout == fouten.size() && !Id.geldig(waarde)) {
            fout(veld, ontbreekt);
        }
        return waarde;
    }

    /** Kenmerken; dubbele tellen één keer. */
    public List<String> kenmerken(String veld) {
        return lijst(veld, Id::geldig);
    }

    /** Codes uit een vaste verzameling; dubbele tellen één keer. */
    public List<String> codes(String veld, Collection<String> bekend) {
        return lijst(veld, bekend::contains);
    }

    /** Een code uit een vaste verzameling, of leeg. */
    public String code(String veld, Collection<String> bekend) {
        var waarde = tekst(veld, LANGSTE_CODE);
        if (!waarde.isEmpty() && !bekend.contains(waarde)) {
            fout(veld, "Kies een van de mogelijkheden.");
            return "";
        }
        return waarde;
    }

    /** Een dag als {@code 2026-11-22}, of {@code null} als er niets is ingevuld. */
    public LocalDate dag(String veld) {
        var waarde = tekst(veld, LANGSTE_CODE);
        if (waarde.isBlank()) {
            return null;
        }
        try {
            var dag = LocalDate.parse(waarde.strip());
            if (dag.getYear() >= VROEGSTE_JAAR && dag.getYear() <= LAATSTE_JAAR) {
                return dag;
            }
        } catch (DateTimeParseException geenDatum) {
            // Wat hier niet te lezen is, krijgt hieronder dezelfde melding als een dag die niet kan.
        }
        fout(veld, "Vul een datum in, bijvoorbeeld 2026-11-22.");
        return null;
    }

    /** Of iets is aangekruist. */
    public boolean waar(String veld) {
        gelezen.add(veld);
        try {
            return bron.waar(veld);
        } catch (Bron.VerkeerdType e) {
            fout(veld, e.getMessage());
            return false;
        }
    }

    private List<String> lijst(String veld, Predicate<String> mag) {
        gelezen.add(veld);
        try {
            var waarden = bron.teksten(veld).stream().distinct().toList();
            if (waarden.size() > LANGSTE_LIJST || !waarden.stream().allMatch(mag)) {
                fout(veld, "Deze lijst bevat iets wat hier niet kan.");
                return List.of();
            }
            return waarden;
        } catch (Bron.VerkeerdType e) {
            fout(veld, e.getMessage());
            return List.of();
        }
    }

    /** Voegt een fout toe. */
    public void fout(String veld, String melding) {
        fouten.add(new Veldfout(veld, melding));
    }

    /**
     * Laat alleen invoer zonder fouten door.
     *
     * @throws OngeldigeInvoer met alle fouten tegelijk
     */
    public void keur() {
        bron.velden().stream().filter(veld -> !gelezen.contains(veld))
                .forEach(veld -> fout(gekort(veld), "Dit veld bestaat niet."));
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
    }

    private String gekeurd(String veld, String tekst, int langste) {
        if (!isTekst(tekst)) {
            fout(veld, "Hier staan tekens in die niet te bewaren zijn.");
        }
        var lengte = tekst.codePointCount(0, tekst.length());
        if (lengte > langste) {
            fout(veld, "Gebruik hier ten hoogste %s tekens; het zijn er nu %s.".formatted(getal(langste),
                    getal(lengte)));
        }
        return tekst;
    }

    /** Losse helften van tekens en nultekens zouden bij het bewaren stil veranderen. */
    private static boolean isTekst(String tekst) {
        return tekst.codePoints().noneMatch(teken -> teken == 0 || Character.getType(teken) == Character.SURROGATE);
    }

    private static String gekort(String veld) {
        return veld.matches("[A-Za-z0-9_-]{1,40}") ? veld : "onbekend";
    }

    private static String getal(int waarde) {
        return String.format(Locale.forLanguageTag("nl-NL"), "%,d", waarde);
    }
}
