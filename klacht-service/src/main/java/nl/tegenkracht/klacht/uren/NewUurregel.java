package nl.tegenkracht.klacht.uren;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.klacht.dossier.Uurregel;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/** Time that somebody of the Klachtencommissie writes down. There is no field for a text. */
@Schema(name = "NieuweZaakuren", description = "Tijd die u aan deze klacht besteedde.")
record NewUurregel(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling telt niet dubbel.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Schema(description = "Op welke dag; leeg is vandaag.") LocalDate dag,
        @Missing("klacht.hours.input.minutes") @Schema(description = "Hoeveel minuten.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.SHORT) String minuten) {

    private static final int MAX_MINUTES = 24 * 60;

    /**
     * @param filed before this day there was nothing to spend time on
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static Uurregel read(Input input, Actor by, LocalDate filed, LocalDate today) {
        var read = input.read(NewUurregel.class);
        var day = read.dag == null ? today : read.dag;
        if (day.isAfter(today) || day.isBefore(filed)) {
            input.error("dag", Text.of("klacht.hours.input.day"));
        }
        var minutes = minutes(read.minuten.strip());
        if (!read.minuten.isBlank() && minutes < 1) {
            input.error("minuten", Text.of("klacht.hours.input.minutes"));
        }
        input.validate();
        return new Uurregel(read.id, by.kenmerk(), by.as(), day, minutes);
    }

    private static int minutes(String typed) {
        return typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= MAX_MINUTES ? Integer.parseInt(typed) : -1;
    }

    @Override
    public String toString() {
        return "NewUurregel[]";
    }
}
