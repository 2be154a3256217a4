package nl.tegenkracht.melding.melden;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Input;

/** A melding that is not sent yet, under the names that it is sent with. Everything may be empty. */
@Schema(name = "NieuwConcept", description = "Een melding die u nog niet verstuurt. Alles mag leeg.")
record NewConcept(
        @Schema(description = "Kenmerk van de gekozen vertrouwenspersoon.",
                maxLength = TextSize.SHORT) String vertrouwenspersoon,
        @Schema(description = "Kenmerken van vertrouwenspersonen die zelf betrokken zijn.") List<String> betrokken,
        @Schema(description = "Wat u vraagt; leeg is `melding`.", allowableValues = {
                "melding", "alleen-advies",
                "signaal", "leverancier"}) String soort,
        @Schema(description = "Codes van de categorieën.") List<String> categorieen,
        @Schema(description = "Hoe u genoemd wilt worden.", maxLength = TextSize.SHORT) String naam,
        @Schema(description = "Hoe u liever bereikt wilt worden.", maxLength = TextSize.SHORT) String contact,
        @Schema(description = "Wat er gebeurde.", maxLength = TextSize.LONG) String verhaal,
        @Schema(description = "Waar het gebeurde.", maxLength = TextSize.SHORT) String waar,
        @Schema(description = "Wanneer het gebeurde.", maxLength = TextSize.SHORT) String wanneer,
        @Schema(description = "Wat u zou willen.", maxLength = TextSize.PARAGRAPHS) String wens){

    NewConcept {
        betrokken = List.copyOf(betrokken);
        categorieen = List.copyOf(categorieen);
    }

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewConcept read(Input input, Categorieen known) {
        var concept = input.read(NewConcept.class,
                Map.of("categorieen", known.choices().stream().map(one -> one.code()).toList()));
        input.validate();
        return concept;
    }

    @Override
    public String toString() {
        return "NewConcept[]";
    }
}
