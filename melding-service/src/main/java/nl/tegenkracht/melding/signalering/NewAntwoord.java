package nl.tegenkracht.melding.signalering;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/** What the employer answers to a signalering. */
@Schema(name = "NieuwAntwoord", description = "Wat de werkgever met een signaal doet.")
record NewAntwoord(
        @Missing("melding.input.signal.answer") @Schema(description = "Wat u hiermee doet of hebt gedaan.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.PARAGRAPHS) String antwoord) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewAntwoord read(Input input) {
        var answer = input.read(NewAntwoord.class);
        input.validate();
        return answer;
    }

    @Override
    public String toString() {
        return "NewAntwoord[]";
    }
}
