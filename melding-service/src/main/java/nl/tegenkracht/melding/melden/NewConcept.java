package nl.tegenkracht.melding.melden;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.dossier.concept.KeptConcept;
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

    static NewConcept of(KeptConcept kept) {
        return new NewConcept(one(kept, "vertrouwenspersoon"), all(kept, "betrokken"), one(kept, "soort"),
                all(kept, "categorieen"), one(kept, "naam"), one(kept, "contact"), one(kept, "verhaal"),
                one(kept, "waar"), one(kept, "wanneer"), one(kept, "wens"));
    }

    /** The fields as a form has them, with the id of what will be sent. */
    Map<String, List<String>> velden(String id) {
        var fields = new HashMap<>(Map.of("betrokken", betrokken, "categorieen", categorieen));
        Map.of("id", id, "vertrouwenspersoon", vertrouwenspersoon, "soort", soort, "naam", naam, "contact", contact,
                "verhaal", verhaal, "waar", waar, "wanneer", wanneer, "wens", wens)
                .forEach((field, value) -> fields.put(field, List.of(value)));
        return fields;
    }

    private static List<String> all(KeptConcept kept, String field) {
        return kept.velden().getOrDefault(field, List.of());
    }

    private static String one(KeptConcept kept, String field) {
        return all(kept, field).stream().findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "NewConcept[]";
    }
}
