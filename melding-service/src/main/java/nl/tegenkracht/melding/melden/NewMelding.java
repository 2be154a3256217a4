package nl.tegenkracht.melding.melden;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What someone sends to make a melding.
 *
 * @param id                 the id of the form; a repeat gives back the first melding
 * @param vertrouwenspersoon id of the chosen benoeming
 * @param betrokken          benoemingen of vertrouwenspersonen who are involved according to the melder
 * @param soort              code of what the melder asks for; empty is an ordinary melding
 * @param categorie          code of a categorie, as portals sent it when there could be only one
 * @param categorieen        codes of the categorieën; {@code onbekend} if the melder chose none
 * @param naam               what the melder wants to be called; may be empty
 * @param contact            how the melder would rather be reached; may be empty
 * @param verhaal            what happened
 * @param waar               where it happened; may be empty
 * @param wanneer            when it happened; may be empty
 * @param wens               what the melder would like; may be empty
 */
@Schema(name = "NieuweMelding", description = "Een melding bij een vertrouwenspersoon ongewenste omgangsvormen.")
record NewMelding(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk van wat u stuurt, dat u zelf kiest: 32 hexadecimale tekens. Hetzelfde nog eens "
                        + "sturen geeft de eerste melding terug. De melding krijgt een eigen kenmerk.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = Id.PATTERN) String id,
        @Missing("melding.input.vertrouwenspersoon") @Schema(
                description = "Kenmerk van de gekozen vertrouwenspersoon; zie vertrouwenspersonen.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String vertrouwenspersoon,
        @Schema(description = "Kenmerken van vertrouwenspersonen die zelf betrokken zijn; zij kunnen niet gekozen "
                + "worden.") List<String> betrokken,
        @Schema(description = "Wat u vraagt: `alleen-advies` als er niets richting anderen mag gebeuren, `signaal` als "
                + "het een ander overkwam, `leverancier` als het over iemand van een leverancier gaat. Leeg is "
                + "`melding`.",
                allowableValues = {
                        "melding", "alleen-advies", "signaal",
                        "leverancier"}) String soort,
        @Schema(description = "Code van een categorie, als het er een is; liever `categorieen`.", deprecated = true,
                maxLength = TextSize.SHORT) String categorie,
        @Schema(description = "Codes van de categorieën; zonder code is het `onbekend`.") List<String> categorieen,
        @Schema(description = "Hoe de melder genoemd wil worden; mag leeg.",
                maxLength = TextSize.SHORT) String naam,
        @Schema(description = "Hoe de melder liever bereikt wil worden dan op deze site; mag leeg.",
                maxLength = TextSize.SHORT) String contact,
        @Missing("melding.input.story") @Schema(description = "Wat er gebeurde.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = TextSize.LONG) String verhaal,
        @Schema(description = "Waar het gebeurde; mag leeg.", maxLength = TextSize.SHORT) String waar,
        @Schema(description = "Wanneer het gebeurde; mag leeg.", maxLength = TextSize.SHORT) String wanneer,
        @Schema(description = "Wat de melder zou willen; mag leeg.", maxLength = TextSize.PARAGRAPHS) String wens){

    NewMelding {
        betrokken = List.copyOf(betrokken);
        categorieen = Categorieen.chosen(categorie, categorieen);
    }

    /**
     * Reads a melding from input.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static NewMelding read(Input input, Categorieen categorieen) {
        var newMelding = input.read(NewMelding.class, Map.of("categorieen", categorieen.codesOfMelders()));
        if (!newMelding.categorie.isBlank() && !categorieen.codesOfMelders().contains(newMelding.categorie)) {
            input.error("categorie", Text.of("melding.input.topic"));
        }
        input.validate();
        return newMelding;
    }

    /** What the melder asks for. */
    MeldingSoort asked() {
        return Coded.parse(MeldingSoort.class, soort).orElse(MeldingSoort.MELDING);
    }

    Relaas relaas() {
        return new Relaas(naam, contact, verhaal, waar, wanneer, wens, betrokken);
    }

    @Override
    public String toString() {
        return "NewMelding[]";
    }
}
