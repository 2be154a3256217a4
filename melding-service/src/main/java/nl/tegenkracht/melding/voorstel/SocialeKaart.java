package nl.tegenkracht.melding.voorstel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whom a melder can be referred to, as data with a source each (KR-2021 art. 5 lid 1 onder b, record 0367). */
@Component
class SocialeKaart {

    private static final String RESOURCE = "/melding/sociale-kaart.json";

    private final List<Helper> all;

    SocialeKaart() {
        try (var resource = SocialeKaart.class.getResourceAsStream(RESOURCE)) {
            all = List.copyOf(JsonMapper.builder().build().readValue(resource, new TypeReference<List<Helper>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Helper> all() {
        return all;
    }

    Optional<Helper> byCode(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
