package nl.tegenkracht.klacht.schrift;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.web.input.Input;

/** Reads a klaagschrift of any completeness: only what is technically impossible is an error (D-13). */
public final class KlaagschriftReader {

    private KlaagschriftReader() {
    }

    /**
     * Reads a klaagschrift.
     *
     * @param regelset the regels the categorieën come from, or {@code null} if they are not known yet
     * @param today    the day of signature if the klager did not mention it, Europe/Amsterdam
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    public static SubmittedKlaagschrift klaagschrift(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today, Klaagschrift::isEmpty);
    }

    /**
     * Reads an aanvulling: a signature alone can be one too, or only whom of the Klachtencommissie it is about.
     *
     * @param regelset the regels of the klacht, or {@code null} if they are not known yet
     * @param today    the day of signature if the klager did not mention it, Europe/Amsterdam
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    public static SubmittedKlaagschrift aanvulling(Input input, Regelset regelset, LocalDate today) {
        return read(input, regelset, today,
                klaagschrift -> klaagschrift.isEmpty() && klaagschrift.onderdelen().isEmpty()
                        && klaagschrift.betrokken().isEmpty());
    }

    /**
     * Lets through only what can be read in these fields; what else is wrong is for the page where that is asked.
     *
     * @throws InvalidInput with all errors in these fields at once
     */
    public static void requireReadable(Input input, Regelset regelset, Collection<String> fields) {
        fields(input, KlaagschriftDto.class, regelset);
        try {
            input.validate();
        } catch (InvalidInput wrong) {
            var here = wrong.errors().stream().filter(error -> fields.contains(error.field())).toList();
            if (!here.isEmpty()) {
                throw new InvalidInput(here);
            }
        }
    }

    /**
     * Reads the fields of something that may become a klaagschrift, with the codes that these regels have.
     *
     * @param regelset the regels the categorieën come from, or {@code null} if they are not known yet
     */
    public static <R extends Record> R fields(Input input, Class<R> type, Regelset regelset) {
        return input.read(type, Map.of("categorieen", codes(regelset, Regelset::categorieen),
                "discriminatiegronden", codes(regelset, Regelset::discriminatiegronden)));
    }

    private static List<String> codes(Regelset regelset, Function<Regelset, List<Concept>> list) {
        return regelset == null ? List.of() : list.apply(regelset).stream().map(Concept::code).toList();
    }

    private static SubmittedKlaagschrift read(Input input, Regelset regelset, LocalDate today,
            Predicate<Klaagschrift> isEmpty) {
        var sent = fields(input, KlaagschriftDto.class, regelset);
        var klaagschrift = sent.klaagschrift();
        if (isEmpty.test(klaagschrift)) {
            input.error("gedrag", Text.of("klacht.input.nothing"));
        }
        input.validate();
        return klaagschrift.ondertekend() && klaagschrift.dagtekening() == null
                ? new SubmittedKlaagschrift(sent.id(), klaagschrift.signedOn(today), true)
                : new SubmittedKlaagschrift(sent.id(), klaagschrift, false);
    }
}
