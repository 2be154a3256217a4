package nl.tegenkracht.melding.notities;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.NotitieKind;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * Something that a vertrouwenspersoon writes down for themselves.
 *
 * @param id      the id it gets; a repeat makes no second one
 * @param soort   code of {@link NotitieKind}
 * @param dag     on which day; {@code null} is today
 * @param minuten how long it took, as a number; empty if that is not to be counted
 * @param tekst   what was said, or is to be remembered
 */
@Schema(name = "NieuweNotitie", description = "Een notitie of een contact, alleen voor uzelf.")
record NewNotitie(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling maakt geen tweede "
                        + "notitie.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.notitie-kind") @Schema(description = "Wat het is.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                        "notitie", "telefoon", "persoonlijk", "email"}) String soort,
        @Schema(description = "Op welke dag; leeg is vandaag.") LocalDate dag,
        @Schema(description = "Hoeveel minuten het duurde; mag leeg.", maxLength = TextSize.SHORT) String minuten,
        @Missing("melding.input.notitie") @Schema(description = "Wat er gezegd is of wat u wilt onthouden.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.BERICHT) String tekst){

    private static final int MAX_MINUTES = 24 * 60;

    /**
     * Reads one from input.
     *
     * @param today a day after this has not been yet
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static NewNotitie read(Input input, LocalDate today) {
        var notitie = input.read(NewNotitie.class);
        if (notitie.dag != null && notitie.dag.isAfter(today)) {
            input.error("dag", Text.of("melding.input.day-to-come"));
        }
        if (!notitie.minuten.isBlank() && minutes(notitie.minuten.strip()) < 0) {
            input.error("minuten", Text.of("melding.input.minutes"));
        }
        input.validate();
        return notitie;
    }

    LocalDate dagOr(LocalDate today) {
        return dag == null ? today : dag;
    }

    int aantalMinuten() {
        return minuten.isBlank() ? 0 : minutes(minuten.strip());
    }

    private static int minutes(String typed) {
        return typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= MAX_MINUTES ? Integer.parseInt(typed) : -1;
    }

    @Override
    public String toString() {
        return "NewNotitie[]";
    }
}
