package nl.tegenkracht.melding.doorbreking;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.DoorbrekingGrond;
import nl.tegenkracht.melding.dossier.DoorbrekingText;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * A vertrouwenspersoon announces that confidentiality will be broken.
 *
 * @param id     the id of the form; a repeat announces nothing more
 * @param grond  why
 * @param wie    to whom
 * @param wat    what is told there
 * @param waarom the reason
 * @param gezegd when and how the melder was told, or why that could not be
 */
@Schema(name = "NieuweDoorbreking", description = "De aankondiging dat de vertrouwelijkheid wordt doorbroken.")
record NewDoorbreking(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling kondigt niets nieuws aan.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.breach-grond") @Schema(description = "Op welke grond.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
                        "misdrijf",
                        "gewetensnood"}) String grond,
        @Missing("melding.input.breach-wie") @Schema(description = "Aan wie.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.SHORT) String wie,
        @Missing("melding.input.breach-wat") @Schema(description = "Wat daar verteld wordt.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.PARAGRAPHS) String wat,
        @Missing("melding.input.breach-waarom") @Schema(description = "Waarom het niet anders kan.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.PARAGRAPHS) String waarom,
        @Missing("melding.input.breach-gezegd") @Schema(
                description = "Wanneer en hoe u het de melder hebt gezegd, of waarom dat niet kon.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.PARAGRAPHS) String gezegd){

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewDoorbreking read(Input input) {
        var doorbreking = input.read(NewDoorbreking.class);
        input.validate();
        return doorbreking;
    }

    DoorbrekingGrond ground() {
        return Coded.of(DoorbrekingGrond.class, grond);
    }

    DoorbrekingText text() {
        return new DoorbrekingText(wie, wat, waarom, gezegd);
    }

    @Override
    public String toString() {
        return "NewDoorbreking[]";
    }
}
