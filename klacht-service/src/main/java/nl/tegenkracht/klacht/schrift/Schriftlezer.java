package nl.tegenkracht.klacht.schrift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klaagschrift.Stukken;
import nl.tegenkracht.starter.input.Input;

/** Leest een klaagschrift van elke volledigheid: alleen wat technisch niet kan is een fout (besluit 13). */
public final class Schriftlezer {

    /** De meeste tekens van een lange tekst. */
    static final int LANG = 100_000;
    /** De meeste tekens van een tekst van een paar alinea's. */
    static final int MIDDEL = 10_000;
    /** De meeste tekens van een kort antwoord. */
    static final int KORT = 1_000;

    private static final Map<String, Stukken> STUKKEN = Map.of("geen", Stukken.GEEN, "later", Stukken.LATER);

    private final Input invoer;
    private final List<String> categorieen;

    private Schriftlezer(Input invoer, List<String> categorieen) {
        this.invoer = invoer;
        this.categorieen = categorieen;
    }

    /**
     * Leest een klaagschrift.
     *
     * @param regelset de regels waaruit de categorieën komen, of {@code null} als die nog niet bekend zijn
     * @param vandaag  de dag van ondertekening als de klager die niet noemde, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    public static Ingestuurd klaagschrift(Input invoer, Regelset regelset, LocalDate vandaag) {
        return lees(invoer, regelset, vandaag, Klaagschrift::isLeeg);
    }

    /**
     * Leest een aanvulling: ook alleen een ondertekening kan er een zijn.
     *
     * @param regelset de regels van de klacht, of {@code null} als die nog niet bekend zijn
     * @param vandaag  de dag van ondertekening als de klager die niet noemde, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    public static Ingestuurd aanvulling(Input invoer, Regelset regelset, LocalDate vandaag) {
        return lees(invoer, regelset, vandaag, schrift -> schrift.isLeeg() && schrift.delen().isEmpty());
    }

    private static Ingestuurd lees(Input invoer, Regelset regelset, LocalDate vandaag, Predicate<Klaagschrift> leeg) {
        var codes = regelset == null ? List.<String>of() : regelset.categorieen().stream().map(Concept::code).toList();
        var id = invoer.id("id", "Begin opnieuw met een nieuw formulier.");
        var schrift = new Schriftlezer(invoer, codes).klaagschrift(vandaag);
        if (leeg.test(schrift)) {
            invoer.error("gedrag",
                    "Er is nog niets ingevuld. Schrijf ten minste in een paar woorden wat er is gebeurd.");
        }
        invoer.validate();
        return new Ingestuurd(id, schrift);
    }

    private Klaagschrift klaagschrift(LocalDate vandaag) {
        var ondertekend = invoer.flag("ondertekend");
        var dagtekening = invoer.day("dagtekening");
        return new Klaagschrift(invoer.codes("categorieen", categorieen), invoer.text("gedrag", LANG),
                invoer.text("waar", KORT), invoer.text("wanneer", KORT), invoer.day("laatsteVoorval"),
                invoer.text("getuigen", MIDDEL), invoer.text("naam", KORT), invoer.text("adres", KORT),
                invoer.text("functie", KORT), invoer.text("aangeklaagden", MIDDEL), invoer.flag("overKamerlid"),
                invoer.text("stappen", MIDDEL), STUKKEN.get(invoer.code("stukken", STUKKEN.keySet())),
                invoer.text("stuktekst", LANG), ondertekend,
                ondertekend && dagtekening == null ? vandaag : dagtekening, invoer.ids("betrokken"));
    }
}
