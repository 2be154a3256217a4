package nl.tegenkracht.starter.invoer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer.Veldfout;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Leest velden en verzamelt alle fouten, zodat iemand in één keer hoort wat er nog moet. Een fout herhaalt nooit wat er
 * is ingevuld. Wat een fout heeft, heeft als waarde leeg, nul of {@code null}, of wat er stond; {@link #keur} laat het
 * niet door.
 */
public final class Invoer {

    private static final int LANGSTE_LIJST = 50;
    private static final int LANGSTE_CODE = 60;
    private static final int LANGSTE_KENMERK = 200;
    private static final int VROEGSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 2200;

    private final Bron bron;
    private final List<Veldfout> fouten = new ArrayList<>();
    private final Set<String> gelezen = new HashSet<>();

    private Invoer(Bron bron) {
        this.bron = bron;
    }

    /** Een verstuurd formulier; velden die niemand leest zijn geen fout. */
    public static Invoer van(MultiValueMap<String, String> formulier) {
        return new Invoer(new Formulierbron(formulier));
    }

    /**
     * Een document van een portaal; een veld dat niemand leest is een fout.
     *
     * @throws OngeldigeInvoer als het document geen JSON-object is
     */
    public static Invoer van(JsonNode document) {
        if (document == null || !document.isObject()) {
            throw new OngeldigeInvoer("", "Stuur een JSON-object.");
        }
        return new Invoer(new Jsonbron(document));
    }

    /** Tekst die er moet zijn, in tekens; {@code ontbreekt} zegt in gewone woorden wat iemand moet doen. */
    public String verplicht(String veld, int langste, String ontbreekt) {
        return verplicht(veld, langste, ontbreekt, tekst -> !tekst.isBlank());
    }

    /** Tekst die leeg mag zijn, van ten hoogste zoveel tekens. */
    public String tekst(String veld, int langste) {
        var tekst = lees(veld, "", bron::tekst);
        if (tekst == null) {
            return "";
        }
        Tekstkeuring.fouten(tekst, langste).forEach(melding -> fout(veld, melding));
        return tekst;
    }

    /** Een kenmerk dat er moet zijn. */
    public String kenmerk(String veld, String ontbreekt) {
        return verplicht(veld, LANGSTE_KENMERK, ontbreekt, Id::isValid);
    }

    /** Een geheel getal van nul of hoger dat er moet zijn. */
    public long getal(String veld, String ontbreekt) {
        var voor = fouten.size();
        var waarde = verplicht(veld, LANGSTE_KENMERK, ontbreekt, tekst -> tekst.matches("[0-9]{1,18}"));
        return voor == fouten.size() ? Long.parseLong(waarde) : 0;
    }

    /** Kenmerken; dubbele tellen één keer. */
    public List<String> kenmerken(String veld) {
        return lijst(veld, Id::isValid);
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
        return lees(veld, false, bron::waar);
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
                .forEach(veld -> fout(Tekstkeuring.veldnaam(veld), "Dit veld bestaat niet."));
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
    }

    private String verplicht(String veld, int langste, String ontbreekt, Predicate<String> klopt) {
        var voor = fouten.size();
        var tekst = tekst(veld, langste);
        if (voor == fouten.size() && !klopt.test(tekst)) {
            fout(veld, ontbreekt);
        }
        return tekst;
    }

    private List<String> lijst(String veld, Predicate<String> mag) {
        var waarden = lees(veld, List.<String>of(), bron::teksten).stream().distinct().toList();
        if (waarden.size() > LANGSTE_LIJST || !waarden.stream().allMatch(mag)) {
            fout(veld, "Deze lijst bevat iets wat hier niet kan.");
            return List.of();
        }
        return waarden;
    }

    private <T> T lees(String veld, T anders, Bron.Lezing<T> lezing) {
        gelezen.add(veld);
        try {
            return lezing.van(veld);
        } catch (Bron.VerkeerdType e) {
            fout(veld, e.getMessage());
            return anders;
        }
    }
}
