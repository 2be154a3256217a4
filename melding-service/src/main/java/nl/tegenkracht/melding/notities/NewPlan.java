package nl.tegenkracht.melding.notities;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.tegenkracht.web.input.Input;

/**
 * What stands in the own list of a vertrouwenspersoon beside a melding.
 *
 * @param alias  what they call it; may be empty
 * @param stap   code of what comes next; may be empty
 * @param stapOp on which day, or {@code null}
 */
@Schema(name = "Werkmap", description = "Wat u zelf bij een melding in uw lijst zet; de melder ziet het niet.")
record NewPlan(
        @Schema(description = "Hoe u de melding in uw lijst noemt; mag leeg. Geen naam van iemand.",
                maxLength = 60) String alias,
        @Schema(description = "Code van uw volgende stap; mag leeg.", allowableValues = {
                "antwoorden", "bellen",
                "afspraak", "uitzoeken", "wachten", "nazorg", "afsluitbrief"}) String stap,
        @Schema(description = "Op welke dag; mag leeg.") LocalDate stapOp){

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewPlan read(Input input) {
        var plan = input.read(NewPlan.class);
        input.validate();
        return plan;
    }

    @Override
    public String toString() {
        return "NewPlan[]";
    }
}
