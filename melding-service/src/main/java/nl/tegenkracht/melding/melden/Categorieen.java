package nl.tegenkracht.melding.melden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.melding.dossier.Categorie;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** De categorieën waarin de vertrouwenspersonen registreren: hun eigen lijst, als gegevens (besluit 0170). */
@Component
public class Categorieen {

    private static final String BRON = "/melding/categorieen.json";

    private final List<Categorie> alle;

    Categorieen() {
        try (var bron = Categorieen.class.getResourceAsStream(BRON)) {
            alle = List.copyOf(JsonMapper.builder().build().readValue(bron, new TypeReference<List<Categorie>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Categorie> alle() {
        return alle;
    }

    public Optional<Categorie> bij(String code) {
        return alle.stream().filter(categorie -> categorie.code().equals(code)).findFirst();
    }

    /** De naam bij een code; van een code die ooit verdween is de code zelf nog te lezen. */
    public String naam(String code) {
        return bij(code).map(Categorie::naam).orElse(code);
    }
}
