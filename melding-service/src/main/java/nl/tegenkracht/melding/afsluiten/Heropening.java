package nl.tegenkracht.melding.afsluiten;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;

/**
 * The melder takes a melding up again.
 *
 * @param tekst what the melder writes with it; may be empty
 */
@Schema(name = "Heropening", description = "De melder heropent een melding.")
record Heropening(
        @Schema(description = "Wat u uw vertrouwenspersoon daarbij schrijft; mag leeg. Het komt als bericht in "
                + "het gesprek.", maxLength = TextSize.BERICHT) String tekst) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Heropening read(Input input) {
        var heropening = input.read(Heropening.class);
        input.validate();
        return heropening;
    }

    @Override
    public String toString() {
        return "Heropening[]";
    }
}
