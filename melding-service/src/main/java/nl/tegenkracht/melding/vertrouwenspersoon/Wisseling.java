package nl.tegenkracht.melding.vertrouwenspersoon;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * A melder's wish for another vertrouwenspersoon.
 *
 * @param vertrouwenspersoon the chosen benoeming
 * @param ingestemd          {@code ja} if the melder knows that the new one can read everything in the melding (record
 *                           0171)
 */
@Schema(name = "Wisseling", description = "Een andere vertrouwenspersoon voor een melding.")
public record Wisseling(
        @Missing("melding.input.other-vertrouwenspersoon") @Schema(
                description = "Kenmerk van de gekozen vertrouwenspersoon; zie vertrouwenspersonen.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String vertrouwenspersoon,
        @Missing("melding.input.agree") @Schema(
                description = "`ja`: de melder weet dat de nieuwe vertrouwenspersoon alles in de melding kan lezen, "
                        + "ook eerdere berichten.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = "ja") String ingestemd) {

    /**
     * Reads a wisseling from input.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    public static Wisseling read(Input input) {
        var wisseling = input.read(Wisseling.class);
        input.validate();
        return wisseling;
    }
}
