package nl.tegenkracht.melding.toegang;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * Asks for a code.
 *
 * @param bevestigd {@code ja}: what was valid before is not any more
 */
@Schema(name = "NieuweToegangscode", description = "Een nieuwe code voor een melding.")
record Toegangscode(@Missing("melding.input.code-confirm") @Schema(
        description = "`ja`: u geeft de code alleen aan de melder, en een eerdere code of een account geeft geen "
                + "toegang meer.",
        requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String bevestigd) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Toegangscode read(Input input) {
        var code = input.read(Toegangscode.class);
        input.validate();
        return code;
    }
}
