package nl.tegenkracht.klacht.schrift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klaagschrift.StukkenStatus;
import nl.tegenkracht.starter.input.Input;

/** Reads a klaagschrift of any completeness: only what is technically impossible is an error (D-13). */
public final class KlaagschriftReader {

    /** The most characters of a long text. */
    static final int MAX_LONG = 100_000;
    /** The most characters of a text of a few paragraphs. */
    static final int MAX_MEDIUM = 10_000;
    /** The most characters of a short answer. */
    static final int MAX_SHORT = 1_000;

    private static final Map<String, StukkenStatus> STUKKEN = Stream.of(StukkenStatus.values())
            .collect(Collectors.toUnmodifiableMap(StukkenStatus::code, Function.identity()));

    private final Input input;
    private final List<String> categorieen;

    private KlaagschriftReader(Input input, List<String> categorieen) {
        this.input = input;
        this.categorieen = categorieen;
    }

    /**
     * Reads a klaagschrift.
     *
     * @param regelset the regels the categorieën come from, or {@code null} if they are not known yet
     * @param today    the day of signature if the klager did not mention it, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput with all errors at once
     */
    public static SubmittedKlaagschrift klaagschrift(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today, Klaagschrift::isEmpty);
    }

    /**
     * Reads an aanvulling: a signature alone can be one too.
     *
     * @param regelset the regels of the klacht, or {@code null} if they are not known yet
     * @param today    the day of signature if the klager did not mention it, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput with all errors at once
     */
    public static SubmittedKlaagschrift aanvulling(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today,
                klaagschrift -> klaagschrift.isEmpty() && klaagschrift.onderdelen().isEmpty());
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
