package nl.tegenkracht.melding.overdracht;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.Afwezigheid;
import nl.tegenkracht.web.input.Input;

/**
 * A vertrouwenspersoon says when they are away.
 *
 * @param van       first day
 * @param tot       last day; {@code null} of who stops for good
 * @param vervanger benoeming of who is offered meanwhile; may be empty
 */
@Schema(name = "Afwezigheid", description = "Wanneer u er niet bent. Er verandert niets aan wie de melding heeft.")
record NewAfwezigheid(@Schema(description = "Eerste dag; verplicht.") LocalDate van,
        @Schema(description = "Laatste dag; leeg als u stopt.") LocalDate tot,
        @Schema(description = "Kenmerk van wie u intussen aanbiedt; mag leeg.",
                maxLength = TextSize.SHORT) String vervanger) {

    /**
     * Reads it from input.
     *
     * @param offered the benoemingen that the melder could choose
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static NewAfwezigheid read(Input input, Collection<String> offered) {
        var afwezigheid = input.read(NewAfwezigheid.class);
        if (afwezigheid.van == null) {
            input.error("van", Text.of("melding.input.away-from"));
        } else if (afwezigheid.tot != null && afwezigheid.tot.isBefore(afwezigheid.van)) {
            input.error("tot", Text.of("melding.input.away-until"));
        }
        if (!afwezigheid.vervanger.isEmpty() && !offered.contains(afwezigheid.vervanger)) {
            input.error("vervanger", Text.of("melding.input.vertrouwenspersoon"));
        }
        input.validate();
        return afwezigheid;
    }

    Afwezigheid afwezigheid() {
        return new Afwezigheid(van, tot, vervanger);
    }
}
