package nl.tegenkracht.melding.advies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The steps that can stand on an adviesblad, as data with a source each (record 0367). */
@Component
class Adviesopties {

    private static final String RESOURCE = "/melding/adviesblad.json";

    private final List<Adviesoptie> all;

    Adviesopties() {
        try (var resource = Adviesopties.class.getResourceAsStream(RESOURCE)) {
            all = List.copyOf(JsonMapper.builder().build().readValue(resource, new TypeReference<List<Adviesoptie>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Adviesoptie> all() {
        return all;
    }

    List<String> codes() {
        return all.stream().map(Adviesoptie::code).toList();
    }

    /** Those of an adviesblad, in its order; a code that disappeared one day is left out. */
    List<Adviesoptie> of(List<String> codes) {
        return codes.stream().flatMap(code -> all.stream().filter(one -> one.code().equals(code))).toList();
    }
}
