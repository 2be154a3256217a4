package nl.tegenkracht.melding.melden;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.starter.input.Input;

/**
 * Wat iemand instuurt om te melden.
 *
 * @param id                 kenmerk dat de melding krijgt; een herhaling geeft de eerste melding terug
 * @param vertrouwenspersoon kenmerk van de gekozen benoeming
 * @param betrokken          benoemingen van vertrouwenspersonen die volgens de melder betrokken zijn
 * @param categorie          code van de categorie
 * @param naam               hoe de melder genoemd wil worden; mag leeg
 * @param verhaal            wat er gebeurde
 * @param waar               waar het gebeurde; mag leeg
 * @param wanneer            wanneer het gebeurde; mag leeg
 * @param wens               wat de melder zou willen; mag leeg
 */
@Schema(name = "NieuweMelding", description = "Een melding bij een vertrouwenspersoon ongewenste omgangsvormen.")
record NieuweMelding(
        @Schema(description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Hetzelfde kenmerk nog eens sturen geeft de eerste melding terug.", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9a-f]{32}") String id,
        @Schema(description = "Kenmerk van de gekozen vertrouwenspersoon; zie vertrouwenspersonen.", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9a-f]{32}") String vertrouwenspersoon,
        @Schema(description = "Kenmerken van vertrouwenspersonen die zelf betrokken zijn; zij kunnen niet gekozen worden.") List<String> betrokken,
        @Schema(description = "Code van de categorie, of `onbekend`.", requiredMode = Schema.RequiredMode.REQUIRED) String categorie,
        @Schema(description = "Hoe de melder genoemd wil worden; mag leeg.", maxLength = NieuweMelding.KORT) String naam,
        @Schema(description = "Wat er gebeurde.", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = NieuweMelding.VERHAAL) String verhaal,
        @Schema(description = "Waar het gebeurde; mag leeg.", maxLength = NieuweMelding.KORT) String waar,
        @Schema(description = "Wanneer het gebeurde; mag leeg.", maxLength = NieuweMelding.KORT) String wanneer,
        @Schema(description = "Wat de melder zou willen; mag leeg.", maxLength = NieuweMelding.WENS) String wens) {

    /** De meeste tekens van een verhaal. */
    static final int VERHAAL = 100_000;
    /** De meeste tekens van een wens. */
    static final int WENS = 10_000;
    /** De meeste tekens van een kort antwoord. */
    static final int KORT = 1_000;

    NieuweMelding {
        betrokken = List.copyOf(betrokken);
    }

    /**
     * Leest een melding uit invoer.
     *
     * @throws nl.tegenkracht.starter.refusal.InvalidInput met alle fouten tegelijk
     */
    static NieuweMelding lees(Input invoer, Categorieen categorieen) {
        var nieuwe = new NieuweMelding(invoer.id("id", "Begin opnieuw met een nieuw formulier."),
                invoer.id("vertrouwenspersoon", "Kies een vertrouwenspersoon."), invoer.ids("betrokken"),
                invoer.required("categorie", KORT, "Kies waar het over gaat, of kies ‘Ik weet het niet’."),
                invoer.text("naam", KORT),
                invoer.required("verhaal", VERHAAL, "Schrijf in uw eigen woorden wat er is gebeurd."),
                invoer.text("waar", KORT), invoer.text("wanneer", KORT), invoer.text("wens", WENS));
        if (!nieuwe.categorie.isBlank() && categorieen.bij(nieuwe.categorie).isEmpty()) {
            invoer.error("categorie", "Kies een van de categorieën, of kies ‘Ik weet het niet’.");
        }
        invoer.validate();
        return nieuwe;
    }

    Relaas relaas() {
        return new Relaas(naam, verhaal, waar, wanneer, wens, betrokken);
    }

    @Override
    public String toString() {
        return "NieuweMelding[]";
    }
}
