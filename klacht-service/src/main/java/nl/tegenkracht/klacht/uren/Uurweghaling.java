package nl.tegenkracht.klacht.uren;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/** A line of hours that was wrong is taken out. */
@Schema(name = "Uurweghaling", description = "Een eigen regel die niet klopt, haalt u weg.")
record Uurweghaling(@Missing("starter.input.new-form") @Schema(description = "Kenmerk van de regel.",
        requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String regel) {

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Uurweghaling read(Input input) {
        var read = input.read(Uurweghaling.class);
        input.validate();
        return read;
    }
}
