package nl.tegenkracht.melding.gesprek;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.starter.input.Input;

/**
 * A bericht that someone sends.
 *
 * @param id    the id the bericht gets; a repeat makes no second bericht
 * @param tekst what someone writes
 */
@Schema(name = "NieuwBericht", description = "Een bericht in het gesprek.")
public record NewBericht(
        @Schema(description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling maakt geen tweede "
                + "bericht.", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9a-f]{32}") String id,
        @Schema(description = "Het bericht.", requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = TextSize.BERICHT) String tekst) {

    /**
     * Reads a bericht from input.
     *
     * @throws nl.tegenkracht.starter.refusal.InvalidInput with all errors at once
     */
    public static NewBericht read(Input input) {
        var bericht = new NewBericht(input.id("id", Text.of("starter.input.new-form")),
                input.required("tekst", TextSize.BERICHT, Text.of("melding.input.message")));
        input.validate();
        return bericht;
    }

    @Override
    public String toString() {
        return "NewBericht[]";
    }
}
