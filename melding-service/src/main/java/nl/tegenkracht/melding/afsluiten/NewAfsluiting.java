package nl.tegenkracht.melding.afsluiten;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.Registratie;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * The vertrouwenspersoon closes a melding.
 *
 * @param brief         the afsluitbrief, for the melder
 * @param categorieen   codes of what it was about, as the vertrouwenspersoon decides; none is {@code onbekend}
 * @param interventies  codes of what was done; may be empty
 * @param resultaat     code of how it ended
 * @param gecontroleerd {@code ja} if the vertrouwenspersoon read the letter once more: it cannot be taken back
 */
@Schema(name = "NieuweAfsluiting", description = "De afsluitbrief, en wat er zonder naam in de cijfers telt.")
record NewAfsluiting(
        @Missing("melding.input.letter") @Schema(description = "De afsluitbrief aan de melder.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.BERICHT) String brief,
        @Schema(description = "Codes van de categorieën, zoals u die bepaalt; zonder code is het "
                + "`onbekend`.") List<String> categorieen,
        @Schema(description = "Codes van wat u hebt gedaan; mag leeg.") List<String> interventies,
        @Missing("melding.input.result") @Schema(description = "Code van hoe het afliep.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.SHORT) String resultaat,
        @Missing("melding.input.letter-checked") @Schema(
                description = "`ja`: u hebt de brief nog eens gelezen. Hij is daarna niet meer te veranderen.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "ja") String gecontroleerd) {

    private static final String BY_REQUEST = "geen-interventie-op-verzoek";

    NewAfsluiting {
        categorieen = List.copyOf(categorieen);
        interventies = List.copyOf(interventies);
    }

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewAfsluiting read(Input input, Categorieen categorieen, ClosingCodes codes) {
        var afsluiting = input.read(NewAfsluiting.class,
                Map.of("interventies", ClosingCodes.codes(codes.interventies()), "categorieen",
                        categorieen.all().stream().map(Categorie::code).toList()));
        if (!afsluiting.resultaat.isBlank()
                && !ClosingCodes.codes(codes.resultaten()).contains(afsluiting.resultaat)) {
            input.error("resultaat", Text.of("melding.input.result"));
        }
        if (afsluiting.resultaat.equals(BY_REQUEST) && !afsluiting.interventies.isEmpty()) {
            input.error("resultaat", Text.of("melding.input.result-contradicts"));
        }
        input.validate();
        return afsluiting;
    }

    Registratie registratie() {
        return new Registratie(Categorieen.chosen("", categorieen), interventies, resultaat);
    }

    @Override
    public String toString() {
        return "NewAfsluiting[]";
    }
}
