package nl.tegenkracht.melding.categorie;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.web.input.Input;

/**
 * What a melding is about, as the vertrouwenspersoon registers it.
 *
 * @param categorieen codes, at least one
 */
@Schema(name = "Categorisering", description = "Waar de melding volgens u over gaat. U kunt het altijd verbeteren.")
record Categorisering(@Schema(description = "Codes van de categorieën, ten minste een. `buiten-reikwijdte` gaat niet "
        + "samen met een andere.") List<String> categorieen) {

    private static final String OUT_OF_SCOPE = "buiten-reikwijdte";

    Categorisering {
        categorieen = List.copyOf(categorieen);
    }

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Categorisering read(Input input, Categorieen known) {
        var read = input.read(Categorisering.class, Map.of("categorieen", known.codes()));
        if (read.categorieen.contains(OUT_OF_SCOPE) && read.categorieen.size() > 1) {
            input.error("categorieen", Text.of("melding.input.category.scope"));
        } else if (read.categorieen.isEmpty()) {
            input.error("categorieen", Text.of("melding.input.category"));
        }
        input.validate();
        return new Categorisering(Categorieen.chosen("", read.categorieen));
    }
}
