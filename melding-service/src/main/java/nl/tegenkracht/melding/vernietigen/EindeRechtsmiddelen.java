package nl.tegenkracht.melding.vernietigen;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.web.input.Input;

/**
 * A klacht followed; the vertrouwenspersoon writes down on the word of the melder when its last remedy ended.
 *
 * @param op that day
 */
@Schema(name = "EindeRechtsmiddelen",
        description = "Wanneer de laatste termijn voor rechtsmiddelen afliep van een klacht "
                + "die volgde.")
record EindeRechtsmiddelen(@Schema(description = "De dag; verplicht.") LocalDate op) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static EindeRechtsmiddelen read(Input input) {
        var einde = input.read(EindeRechtsmiddelen.class);
        if (einde.op == null) {
            input.error("op", Text.of("melding.input.remedies-day"));
        }
        input.validate();
        return einde;
    }
}
