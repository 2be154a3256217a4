package nl.tegenkracht.klacht.schrift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klaagschrift.StukkenStatus;
import nl.tegenkracht.starter.input.Input;

/** Leest een klaagschrift van elke volledigheid: alleen wat technisch niet kan is een fout (besluit 13). */
public final class KlaagschriftReader {

    /** De meeste tekens van een lange tekst. */
    static final int MAX_LONG = 100_000;
    /** De meeste tekens van een tekst van een paar alinea's. */
    static final int MAX_MEDIUM = 10_000;
    /** De meeste tekens van een kort antwoord. */
    static final int MAX_SHORT = 1_000;

    private static final Map<String, StukkenStatus> STUKKEN = Map.of("geen", StukkenStatus.GEEN, "later",
            StukkenStatus.LATER);

    private final Input input;
    private final List<String> categorieen;

    private KlaagschriftReader(Input input, List<String> categorieen) {
        this.input = input;
        this.categorieen = categorieen;
    }

    /**
     * Leest een klaagschrift.
     *
     * @param regelset de regels waaruit de categorieën komen, of {@code null} als die nog niet bekend zijn
     * @param today  de dag van ondertekening als de klager die niet noemde, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    public static SubmittedKlaagschrift klaagschrift(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today, Klaagschrift::isLeeg);
    }

    /**
     * Leest een aanvulling: ook alleen een ondertekening kan er een zijn.
     *
     * @param regelset de regels van de klacht, of {@code null} als die nog niet bekend zijn
     * @param today  de dag van ondertekening als de klager die niet noemde, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    public static SubmittedKlaagschrift aanvulling(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today,
                klaagschrift -> klaagschrift.isLeeg() && klaagschrift.onderdelen().isEmpty());
    }

    private static SubmittedKlaagschrift read(Input input, Regelset regelset, LocalDate today,
            Predicate<Klaagschrift> isEmpty) {
        var codes = regelset == null ? List.<String>of() : regelset.categorieen().stream().map(Concept::code).toList();
        var id = input.id("id", "Begin opnieuw met een nieuw formulier.");
        var klaagschrift = new KlaagschriftReader(input, codes).klaagschrift(today);
        if (isEmpty.test(klaagschrift)) {
            input.error("gedrag",
                    "Er is nog niets ingevuld. Schrijf ten minste in een paar woorden wat er is gebeurd.");
        }
        input.validate();
        return new SubmittedKlaagschrift(id, klaagschrift);
    }

    private Klaagschrift klaagschrift(LocalDate today) {
        var signed = input.flag("ondertekend");
        var dagtekening = input.day("dagtekening");
        return new Klaagschrift(input.codes("categorieen", categorieen), input.text("gedrag", MAX_LONG),
                input.text("waar", MAX_SHORT), input.text("wanneer", MAX_SHORT), input.day("laatsteVoorval"),
                input.text("getuigen", MAX_MEDIUM), input.text("naam", MAX_SHORT), input.text("adres", MAX_SHORT),
                input.text("functie", MAX_SHORT), input.text("aangeklaagden", MAX_MEDIUM), input.flag("overKamerlid"),
                input.text("stappen", MAX_MEDIUM), STUKKEN.get(input.code("stukken", STUKKEN.keySet())),
                input.text("stuktekst", MAX_LONG), signed,
                signed && dagtekening == null ? today : dagtekening, input.ids("betrokken"));
    }
}
