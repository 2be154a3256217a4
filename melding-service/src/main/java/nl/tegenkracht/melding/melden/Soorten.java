package nl.tegenkracht.melding.melden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kinds in the annual report of the vertrouwenspersonen, mapped onto the categorieën of a melding; as data (D-08, record
 * 0386).
 */
@Component
public class Soorten {

    private static final String RESOURCE = "/melding/soorten.json";

    private final List<Soort> all;

    Soorten() {
        try (var resource = Soorten.class.getResourceAsStream(RESOURCE)) {
            all = List.copyOf(JsonMapper.builder().build().readValue(resource, new TypeReference<List<Soort>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Soort> all() {
        return all;
    }

    public Optional<Soort> byCode(String code) {
        return all.stream().filter(soort -> soort.code().equals(code)).findFirst();
    }

    /** Which kinds a categorie can be counted under, in the order of the report; none of them may fit. */
    public List<Soort> of(String categorie) {
        return all.stream().filter(soort -> soort.categorieen().contains(categorie)).toList();
    }
}
