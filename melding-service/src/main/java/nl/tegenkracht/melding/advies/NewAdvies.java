package nl.tegenkracht.melding.advies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.Adviesblad;
import nl.tegenkracht.web.input.Input;

/** Steps that are put side by side by the vertrouwenspersoon, or ticked by the melder. */
@Schema(name = "NieuwAdvies", description = "Stappen: van de vertrouwenspersoon om uit te kiezen, of van de melder als "
        + "keuze.")
record NewAdvies(@Schema(description = "Codes van de stappen, ten minste een.") List<String> opties,
        @Schema(description = "Wat u erbij wilt zeggen; mag leeg.",
                maxLength = TextSize.PARAGRAPHS) String toelichting) {

    NewAdvies {
        opties = List.copyOf(opties);
    }

    /**
     * Reads it from input.
     *
     * @param possible the codes to choose from
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static Adviesblad read(Input input, Collection<String> possible) {
        var advies = input.read(NewAdvies.class, Map.of("opties", possible));
        if (advies.opties.isEmpty()) {
            input.error("opties", Text.of("melding.input.advice"));
        }
        input.validate();
        return new Adviesblad(advies.opties, advies.toelichting);
    }

    @Override
    public String toString() {
        return "NewAdvies[]";
    }
}
