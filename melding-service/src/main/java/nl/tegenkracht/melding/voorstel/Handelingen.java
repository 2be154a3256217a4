package nl.tegenkracht.melding.voorstel;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.melding.content.DataFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The kinds of acts towards others that the regulation gives a vertrouwenspersoon, as data (record 0352). */
@Component
class Handelingen {

    private final List<Handeling> all = List
            .copyOf(DataFile.read("handelingen.json", new TypeReference<List<Handeling>>() {
            }));

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
