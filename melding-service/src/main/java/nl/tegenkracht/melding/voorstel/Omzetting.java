package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * The melder who wanted advice only wants more.
 *
 * @param bevestigd {@code ja} if the melder knows that the vertrouwenspersoon may propose something then
 */
@Schema(name = "Omzetting", description = "De melder maakt van alleen advies een melding.")
record Omzetting(
        @Missing("melding.input.convert") @Schema(
                description = "`ja`: u weet dat uw vertrouwenspersoon u daarna iets mag voorstellen.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String bevestigd) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput if it was not confirmed */
    static Omzetting read(Input input) {
        var omzetting = input.read(Omzetting.class);
        input.validate();
        return omzetting;
    }
}
