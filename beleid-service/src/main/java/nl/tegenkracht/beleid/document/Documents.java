package nl.tegenkracht.beleid.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The documents that exist; the service carries their text as data (record 0185). */
@Component
public class Documents {

    private static final List<String> CODES = List.of("klachtenregeling-2021");

    private final List<Beleidsdocument> all;

    Documents(JsonMapper json) {
        all = CODES.stream().map(code -> read(json, code)).toList();
    }

    public List<Beleidsdocument> all() {
        return all;
    }

    public Optional<Beleidsdocument> byCode(String code) {
        return all.stream().filter(document -> document.code().equals(code)).findFirst();
    }

    private static Beleidsdocument read(JsonMapper json, String code) {
        try (var stream = Documents.class.getResourceAsStream("/beleid/documenten/" + code + ".json")) {
            return json.readValue(stream, Beleidsdocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
