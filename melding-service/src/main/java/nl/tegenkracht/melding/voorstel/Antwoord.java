package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What a melder answers to a voorstel.
 *
 * @param voorstel    id of the voorstel
 * @param antwoord    {@code ja} or {@code nee}; after a yes, no takes it back
 * @param toelichting what the melder says with it; may be empty
 */
@Schema(name = "Antwoord", description = "Het antwoord van de melder op een voorstel. Na een ja neemt nee dat terug, "
        + "zolang het niet is gebeurd.")
record Antwoord(
        @Missing("melding.input.proposal-which") @Schema(description = "Kenmerk van het voorstel.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String voorstel,
        @Missing("melding.input.proposal-answer") @Schema(description = "`ja` of `nee`.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
                        "ja", "nee"}) String antwoord,
        @Schema(description = "Wat u erbij wilt zeggen, bijvoorbeeld een voorwaarde; mag leeg.",
                maxLength = TextSize.PARAGRAPHS) String toelichting){

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Antwoord read(Input input) {
        var antwoord = input.read(Antwoord.class);
        input.validate();
        return antwoord;
    }

    boolean agrees() {
        return antwoord.equals("ja");
    }

    @Override
    public String toString() {
        return "Antwoord[]";
    }
}
