package nl.tegenkracht.melding.melden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.melding.dossier.Categorie;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The categorieën in which the vertrouwenspersonen register: their own list, as data (record 0170). */
@Component
public class Categorieen {

    /** The code of whoever does not know, or chose nothing. */
    static final String UNKNOWN = "onbekend";

    private static final String RESOURCE = "/melding/categorieen.json";

    private final List<Categorie> all;

    Categorieen() {
        try (var resource = Categorieen.class.getResourceAsStream(RESOURCE)) {
            all = List.copyOf(JsonMapper.builder().build().readValue(resource, new TypeReference<List<Categorie>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Categorie> all() {
        return all;
    }

    public Optional<Categorie> byCode(String code) {
        return all.stream().filter(categorie -> categorie.code().equals(code)).findFirst();
    }

    /** The categorie with a code that a melding has. */
    public Categorie of(String code) {
        return byCode(code).orElseGet(() -> Categorie.unknown(code));
    }
}
