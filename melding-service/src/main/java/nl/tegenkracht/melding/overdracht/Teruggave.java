package nl.tegenkracht.melding.overdracht;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * A vertrouwenspersoon gives a melding back.
 *
 * @param bericht   what they say to the melder with it; may be empty
 * @param bevestigd {@code ja} if they know that they lose access at once
 */
@Schema(name = "Teruggave", description = "U geeft de melding terug aan de melder. Een reden is niet nodig.")
record Teruggave(
        @Schema(description = "Wat u de melder erbij zegt; mag leeg. Het komt als bericht in het gesprek.",
                maxLength = TextSize.BERICHT) String bericht,
        @Missing("melding.input.give-back") @Schema(
                description = "`ja`: u weet dat u de melding en uw notities daarna niet meer kunt openen.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String bevestigd) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Teruggave read(Input input) {
        var teruggave = input.read(Teruggave.class);
        input.validate();
        return teruggave;
    }

    @Override
    public String toString() {
        return "Teruggave[]";
    }
}
