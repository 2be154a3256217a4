package nl.tegenkracht.melding.advies;

import java.util.List;
import nl.tegenkracht.melding.content.DataFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The steps that can stand on an adviesblad, as data with a source each (record 0367). */
@Component
class Adviesopties {

    private final List<Adviesoptie> all = List
            .copyOf(DataFile.read("adviesblad.json", new TypeReference<List<Adviesoptie>>() {
            }));

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
