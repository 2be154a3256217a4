package nl.tegenkracht.melding.gesprek;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * A bericht that someone sends.
 *
 * @param id    the id the bericht gets; a repeat makes no second bericht
 * @param tekst what someone writes
 */
@Schema(name = "NieuwBericht", description = "Een bericht in het gesprek.")
public record NewBericht(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling maakt geen tweede "
                        + "bericht.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.message") @Schema(description = "Het bericht.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = TextSize.BERICHT) String tekst) {

    /**
     * Reads a bericht from input.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    public static NewBericht read(Input input) {
        var bericht = input.read(NewBericht.class);
        input.validate();
        return bericht;
    }

    @Override
    public String toString() {
        return "NewBericht[]";
    }
}
