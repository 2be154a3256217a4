package nl.tegenkracht.klacht.content;

import java.util.stream.Stream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession.StukText;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.StukKind;
import tools.jackson.databind.json.JsonMapper;

/** What the system itself must know of klaagschriften: only whom of the Klachtencommissie they are about. */
public final class StoredKlaagschriften {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredKlaagschriften() {
    }

    /** The benoemingen that the klager named, in the klaagschrift and what was added later. */
    public static Stream<String> betrokken(Dossier<Klacht> dossier, StukText content) {
        return dossier.stukken().stream()
                .filter(stuk -> !stuk.kind().equals(StukKind.ONTVANGSTBEVESTIGING.code()))
                .flatMap(stuk -> JSON.readValue(content.of(stuk), Klaagschrift.class).betrokken().stream());
    }
}
