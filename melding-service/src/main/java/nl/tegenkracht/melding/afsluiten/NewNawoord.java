package nl.tegenkracht.melding.afsluiten;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What a melder says later of what came of it.
 *
 * @param id      the id of the form; a repeat adds nothing
 * @param nawoord what the melder says
 * @param bewaren {@code ja} if the vertrouwenspersoon may read this and keep it with the dossier
 */
@Schema(name = "NieuwNawoord", description = "Wat de melder na het afsluiten nog laat weten.")
record NewNawoord(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling voegt niets toe.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.afterword") @Schema(description = "Hoe het nu is.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.BERICHT) String nawoord,
        @Missing("melding.input.afterword-kept") @Schema(
                description = "`ja`: uw vertrouwenspersoon mag dit lezen en bij het dossier bewaren.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String bewaren) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewNawoord read(Input input) {
        var nawoord = input.read(NewNawoord.class);
        input.validate();
        return nawoord;
    }

    @Override
    public String toString() {
        return "NewNawoord[]";
    }
}
