package nl.tegenkracht.melding.voorstel;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.melding.content.DataFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Whom a melder can be referred to, as data with a source each (KR-2021 art. 5 lid 1 onder b, record 0367). */
@Component
class SocialeKaart {

    private final List<Helper> all = List.copyOf(DataFile.read("sociale-kaart.json", new TypeReference<List<Helper>>() {
    }));

    List<Helper> all() {
        return all;
    }

    Optional<Helper> byCode(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
