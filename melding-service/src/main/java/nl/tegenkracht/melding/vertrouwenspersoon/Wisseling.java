package nl.tegenkracht.melding.vertrouwenspersoon;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.starter.input.Input;

/**
 * A melder's wish for another vertrouwenspersoon.
 *
 * @param vertrouwenspersoon the chosen benoeming
 * @param ingestemd          {@code ja} if the melder knows that the new one can read everything in the melding (record
 *                           0171)
 */
@Schema(name = "Wisseling", description = "Een andere vertrouwenspersoon voor een melding.")
public record Wisseling(
        @Schema(description = "Kenmerk van de gekozen vertrouwenspersoon; zie vertrouwenspersonen.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9a-f]{32}") String vertrouwenspersoon,
        @Schema(description = "`ja`: de melder weet dat de nieuwe vertrouwenspersoon alles in de melding kan lezen, "
                + "ook eerdere berichten.", requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = "ja") String ingestemd) {

    /**
     * Reads a wisseling from input.
     *
     * @throws nl.tegenkracht.starter.refusal.InvalidInput with all errors at once
     */
    public static Wisseling read(Input input) {
        var wisseling = new Wisseling(input.id("vertrouwenspersoon", Text.of("melding.input.other-vertrouwenspersoon")),
                input.required("ingestemd", 10, Text.of("melding.input.agree")));
        if (!wisseling.ingestemd.isBlank() && !"ja".equals(wisseling.ingestemd)) {
            input.error("ingestemd", Text.of("starter.input.only-yes"));
        }
        input.validate();
        return wisseling;
    }
}
