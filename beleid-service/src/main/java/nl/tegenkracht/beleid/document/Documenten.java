package nl.tegenkracht.beleid.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De documenten die er zijn; hun tekst ligt als gegevens bij de dienst (besluit 0185). */
@Component
public class Documenten {

    private static final List<String> CODES = List.of("klachtenregeling-2021");

    private final List<Beleidsdocument> alle;

    Documenten(JsonMapper json) {
        alle = CODES.stream().map(code -> lees(json, code)).toList();
    }

    public List<Beleidsdocument> alle() {
        return alle;
    }

    public Optional<Beleidsdocument> bij(String code) {
        return alle.stream().filter(een -> een.code().equals(code)).findFirst();
    }

    private static Beleidsdocument lees(JsonMapper json, String code) {
        try (var bron = Documenten.class.getResourceAsStream("/beleid/documenten/" + code + ".json")) {
            return json.readValue(bron, Beleidsdocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
