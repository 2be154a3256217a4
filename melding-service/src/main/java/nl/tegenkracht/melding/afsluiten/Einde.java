package nl.tegenkracht.melding.afsluiten;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;

/**
 * The melder wants no further step.
 *
 * @param slotwoord what the melder still wants to say to the vertrouwenspersoon; may be empty
 */
@Schema(name = "Einde", description = "De melder wil geen verdere stap. Een reden is niet nodig.")
record Einde(@Schema(description = "Wat u uw vertrouwenspersoon nog wilt zeggen; mag leeg. Het komt als bericht in het "
        + "gesprek.", maxLength = TextSize.BERICHT) String slotwoord) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Einde read(Input input) {
        var einde = input.read(Einde.class);
        input.validate();
        return einde;
    }

    @Override
    public String toString() {
        return "Einde[]";
    }
}
