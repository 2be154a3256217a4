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
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klaagschrift.StukkenStatus;
import nl.tegenkracht.starter.input.Input;

/** Reads a klaagschrift of any completeness: only what is technically impossible is an error (D-13). */
public final class KlaagschriftReader {

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
     * Reads an aanvulling: a signature alone can be one too, or only whom of the Klachtencommissie it is about.
     *
     * @param regelset the regels of the klacht, or {@code null} if they are not known yet
     * @param today    the day of signature if the klager did not mention it, Europe/Amsterdam
     * @throws nl.tegenkracht.starter.refusal.InvalidInput with all errors at once
     */
    public static SubmittedKlaagschrift aanvulling(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today,
                klaagschrift -> klaagschrift.isEmpty() && klaagschrift.onderdelen().isEmpty()
                        && klaagschrift.betrokken().isEmpty());
    }

    private static SubmittedKlaagschrift read(Input input, Regelset regelset, LocalDate today,
            Predicate<Klaagschrift> isEmpty) {
        var codes = regelset == null ? List.<String>of() : regelset.categorieen().stream().map(Concept::code).toList();
        var id = input.id("id", Text.of("starter.input.new-form"));
        var klaagschrift = new KlaagschriftReader(input, codes).klaagschrift();
        if (isEmpty.test(klaagschrift)) {
            input.error("gedrag",
                    Text.dutch("Er is nog niets ingevuld. Schrijf ten minste in een paar woorden wat er is gebeurd."));
        }
        input.validate();
        return klaagschrift.ondertekend() && klaagschrift.dagtekening() == null
                ? new SubmittedKlaagschrift(id, klaagschrift.signedOn(today), true)
                : new SubmittedKlaagschrift(id, klaagschrift, false);
    }

    private Klaagschrift klaagschrift() {
        return new Klaagschrift(input.codes("categorieen", categorieen), input.text("gedrag", TextSize.LONG),
                input.text("waar", TextSize.SHORT), input.text("wanneer", TextSize.SHORT), input.day("laatsteVoorval"),
                input.text("getuigen", TextSize.PARAGRAPHS), input.text("naam", TextSize.SHORT),
                input.text("adres", TextSize.SHORT),
                input.text("functie", TextSize.SHORT), input.text("aangeklaagden", TextSize.PARAGRAPHS),
                input.flag("overKamerlid"),
                input.text("stappen", TextSize.PARAGRAPHS), STUKKEN.get(input.code("stukken", STUKKEN.keySet())),
                input.text("stuktekst", TextSize.LONG), input.flag("ondertekend"),
                input.day("dagtekening"), input.ids("betrokken"));
    }
}
