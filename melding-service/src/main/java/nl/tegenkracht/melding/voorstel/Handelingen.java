package nl.tegenkracht.melding.voorstel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of acts towards others that the regulation gives a vertrouwenspersoon, as data (record 0352). */
@Component
class Handelingen {

    private static final String RESOURCE = "/melding/handelingen.json";

    private final List<Handeling> all;

    Handelingen() {
        try (var resource = Handelingen.class.getResourceAsStream(RESOURCE)) {
            all = List.copyOf(JsonMapper.builder().build().readValue(resource, new TypeReference<List<Handeling>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Handeling> all() {
        return all;
    }

    Optional<Handeling> byCode(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Handeling of(String code) {
        return byCode(code).orElseGet(() -> Handeling.unknown(code));
    }
}
