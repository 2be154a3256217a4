package nl.tegenkracht.melding.doorbreking;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What became of an announced doorbreking.
 *
 * @param doorbreking its id
 * @param gedaan      {@code ja} if it was done, {@code nee} if it will not be
 * @param verslag     what was told, or why not
 */
@Schema(name = "AfloopVanDoorbreking", description = "Wat er van een aangekondigde doorbreking is geworden.")
record Afloop(
        @Missing("starter.input.new-form") @Schema(description = "Kenmerk van de doorbreking.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String doorbreking,
        @Missing("melding.input.breach-gedaan") @Schema(
                description = "`ja` als het is gebeurd, `nee` als u ervan afziet.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
                        "ja", "nee"}) String gedaan,
        @Missing("melding.input.breach-verslag") @Schema(description = "Wat er verteld is, of waarom niet.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.PARAGRAPHS) String verslag){

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Afloop read(Input input) {
        var afloop = input.read(Afloop.class);
        input.validate();
        return afloop;
    }

    boolean done() {
        return gedaan.equals("ja");
    }

    @Override
    public String toString() {
        return "Afloop[]";
    }
}
