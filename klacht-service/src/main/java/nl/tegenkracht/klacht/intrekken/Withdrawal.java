package nl.tegenkracht.klacht.intrekken;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What withdrawing asks for.
 *
 * @param id        the id of the form; a repeat gives the first result
 * @param bevestigd {@code ja} if the klager knows what it means
 */
@Schema(name = "Intrekking", description = "De klager trekt de klacht in.")
record Withdrawal(
        @Missing("starter.input.new-form") @Schema(description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. "
                + "Een herhaling geeft het eerste resultaat.", requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = Id.PATTERN) String id,
        @Missing("klacht.input.withdraw") @Schema(
                description = "`ja`: de klager weet dat de "
                        + "Klachtencommissie de klacht dan niet verder behandelt.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String bevestigd) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Withdrawal read(Input input) {
        var withdrawal = input.read(Withdrawal.class);
        input.validate();
        return withdrawal;
    }
}
