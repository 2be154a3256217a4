package nl.tegenkracht.melding.signalering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.SignaleringSoort;
import nl.tegenkracht.web.adresboek.Collega;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What a vertrouwenspersoon wants to bring to the attention of the employer.
 *
 * @param id            the id of the form; a repeat sends no second one
 * @param soort         code of {@link SignaleringSoort}
 * @param aan           kenmerk of who reads it; empty if it goes on paper
 * @param groep         how many people it is about, as a number
 * @param tekst         the text
 * @param gecontroleerd {@code ja} if the vertrouwenspersoon read it over: it cannot be taken back
 */
@Schema(name = "NieuweSignalering", description = "Een signaal aan de werkgever, waarin niemand te herkennen is.")
record NewSignalering(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling verstuurt geen tweede.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.signal.kind") @Schema(
                description = "`knelpunt`: iets wat vaker misgaat. `benadeling`: u wordt benadeeld om uw werk als "
                        + "vertrouwenspersoon; dat gaat op papier naar het Presidium.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                        "knelpunt", "benadeling"}) String soort,
        @Schema(description = "Kenmerk van wie van de werkgever het leest; leeg bij `benadeling`.",
                maxLength = TextSize.SHORT) String aan,
        @Schema(description = "Over hoeveel mensen het gaat, als getal; leeg telt als minder dan tien.",
                maxLength = TextSize.SHORT) String groep,
        @Missing("melding.input.signal.text") @Schema(
                description = "De tekst. Bij een knelpunt in een groep van minder "
                        + "dan tien zonder afdeling, datum of functie.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.PARAGRAPHS) String tekst,
        @Missing("melding.input.signal.checked") @Schema(
                description = "`ja`: u hebt de tekst nog eens gelezen. Hij is daarna niet meer te veranderen.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String gecontroleerd){

    private static final int MAX_PEOPLE = 99_999;

    /**
     * Reads one from input.
     *
     * @param gezag who can read it
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static NewSignalering read(Input input, List<Collega> gezag, TraceCheck check, List<String> names) {
        var signalering = input.read(NewSignalering.class);
        if (signalering.isKnelpunt()) {
            signalering.requireReader(input, gezag);
            signalering.requireUntraceable(input, check, names);
        } else if (!signalering.aan.isBlank()) {
            input.error("aan", Text.of("melding.input.signal.on-paper"));
        }
        if (people(signalering.groep) < 0) {
            input.error("groep", Text.of("melding.input.signal.group"));
        }
        input.validate();
        return signalering;
    }

    private void requireReader(Input input, List<Collega> gezag) {
        if (gezag.stream().noneMatch(one -> one.kenmerk().equals(aan))) {
            input.error("aan", Text.of("melding.input.signal.reader"));
        }
    }

    /** Says where, and repeats nothing of what was typed; the page shows the words to who typed them. */
    private void requireUntraceable(Input input, TraceCheck check, List<String> names) {
        var found = check.findings(tekst, Math.max(0, people(groep)), names);
        if (!found.isEmpty()) {
            input.error("tekst", Text.counted("melding.input.signal.traceable", found.size(), found.stream()
                    .map(one -> Integer.toString(one.from())).distinct().collect(Collectors.joining(", "))));
        }
    }

    boolean isKnelpunt() {
        return soort.equals(SignaleringSoort.KNELPUNT.code());
    }

    int aantalMensen() {
        return people(groep);
    }

    /** How many people were typed; below zero if that is no number. */
    static int people(String typed) {
        var number = typed.strip();
        if (number.isEmpty()) {
            return 0;
        }
        return number.matches("[0-9]{1,5}") && Integer.parseInt(number) <= MAX_PEOPLE ? Integer.parseInt(number) : -1;
    }

    @Override
    public String toString() {
        return "NewSignalering[]";
    }
}
