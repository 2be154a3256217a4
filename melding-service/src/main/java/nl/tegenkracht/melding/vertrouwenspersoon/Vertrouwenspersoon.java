package nl.tegenkracht.melding.vertrouwenspersoon;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.starter.page.Option;

/**
 * A vertrouwenspersoon as a melder gets to see one.
 *
 * @param id     id of the benoeming
 * @param naam   name
 * @param vanuit whom someone works for
 */
@Schema(name = "Vertrouwenspersoon", description = "Iemand bij wie u kunt melden.")
public record Vertrouwenspersoon(@Schema(description = "Kenmerk van de benoeming; hiermee kiest u.") String id,
        @Schema(description = "Naam van de vertrouwenspersoon.") String naam,
        @Schema(description = "Bij wie de vertrouwenspersoon werkt.") String vanuit) {

    static Vertrouwenspersoon of(Benoeming benoeming) {
        return new Vertrouwenspersoon(benoeming.id(), benoeming.naam(), benoeming.vanuit());
    }

    /** Where someone works, to follow a name. */
    public String werkt() {
        return vanuit.startsWith("buiten ") ? "werkt " + vanuit : "werkt bij " + vanuit;
    }

    /** As an option in a form. */
    public Option option() {
        return new Option(id, naam, werkt().replaceFirst("w", "W"));
    }
}
