package nl.tegenkracht.melding.toegang;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;

/**
 * A code that somebody got is exchanged for access.
 *
 * @param code what was handed over; empty for a guest, who came in with it
 */
@Schema(name = "Inwisseling", description = "Een gekregen code, om toegang tot uw melding te krijgen.")
record Inwisseling(@Schema(description = "De code die u kreeg; leeg als u er zonder account mee binnenkwam.",
        maxLength = TextSize.SHORT) String code) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Inwisseling read(Input input) {
        var inwisseling = input.read(Inwisseling.class);
        input.validate();
        return inwisseling;
    }

    @Override
    public String toString() {
        return "Inwisseling[]";
    }
}
