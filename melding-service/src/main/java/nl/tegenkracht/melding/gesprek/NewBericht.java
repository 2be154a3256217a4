package nl.tegenkracht.melding.gesprek;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.starter.input.Input;

/**
 * Een bericht dat iemand instuurt.
 *
 * @param id    kenmerk dat het bericht krijgt; een herhaling maakt geen tweede bericht
 * @param tekst wat iemand schrijft
 */
@Schema(name = "NieuwBericht", description = "Een bericht in het gesprek.")
public record NewBericht(
        @Schema(description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling maakt geen tweede bericht.", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9a-f]{32}") String id,
        @Schema(description = "Het bericht.", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = NewBericht.MAX_LENGTH) String tekst) {

    /** De meeste tekens van een bericht. */
    static final int MAX_LENGTH = 20_000;

    /**
     * Leest een bericht uit invoer.
     *
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    public static NewBericht read(Input input) {
        var bericht = new NewBericht(input.id("id", "Begin opnieuw met een nieuw formulier."),
                input.required("tekst", MAX_LENGTH, "Schrijf eerst uw bericht."));
        input.validate();
        return bericht;
    }

    @Override
    public String toString() {
        return "NieuwBericht[]";
    }
}
