package nl.tegenkracht.melding.vertrouwenspersoon;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.starter.page.Option;

/**
 * Een vertrouwenspersoon zoals een melder die te zien krijgt.
 *
 * @param id     kenmerk van de benoeming
 * @param naam   naam
 * @param vanuit bij wie iemand werkt
 */
@Schema(name = "Vertrouwenspersoon", description = "Iemand bij wie u kunt melden.")
public record Vertrouwenspersoon(@Schema(description = "Kenmerk van de benoeming; hiermee kiest u.") String id,
        @Schema(description = "Naam van de vertrouwenspersoon.") String naam,
        @Schema(description = "Bij wie de vertrouwenspersoon werkt.") String vanuit) {

    static Vertrouwenspersoon of(Benoeming benoeming) {
        return new Vertrouwenspersoon(benoeming.id(), benoeming.naam(), benoeming.vanuit());
    }

    /** Waar iemand werkt, om achter een naam te zetten. */
    public String werkt() {
        return vanuit.startsWith("buiten ") ? "werkt " + vanuit : "werkt bij " + vanuit;
    }

    /** Als keuze in een formulier. */
    public Option option() {
        return new Option(id, naam, werkt().replaceFirst("w", "W"));
    }
}
