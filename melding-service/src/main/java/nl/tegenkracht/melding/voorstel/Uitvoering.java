package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.VoorstelAct;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What became of a voorstel.
 *
 * @param voorstel id of the voorstel
 * @param uitkomst {@code uitgevoerd}, or {@code vervallen} if the vertrouwenspersoon does not do it after all
 * @param verslag  what the melder reads about it
 */
@Schema(name = "Uitvoering", description = "Wat er van een voorstel is geworden. Uitgevoerd kan alleen met instemming "
        + "van de melder.")
record Uitvoering(
        @Missing("melding.input.proposal-which") @Schema(description = "Kenmerk van het voorstel.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String voorstel,
        @Missing("melding.input.proposal-outcome") @Schema(description = "`uitgevoerd` of `vervallen`.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                        "uitgevoerd", "vervallen"}) String uitkomst,
        @Missing("melding.input.proposal-report") @Schema(description = "Wat de melder hierover leest.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.BERICHT) String verslag){

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Uitvoering read(Input input) {
        var uitvoering = input.read(Uitvoering.class);
        input.validate();
        return uitvoering;
    }

    VoorstelAct act() {
        return uitkomst.equals("vervallen") ? VoorstelAct.VERVALLEN : VoorstelAct.UITGEVOERD;
    }

    @Override
    public String toString() {
        return "Uitvoering[]";
    }
}
