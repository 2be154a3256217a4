package nl.tegenkracht.klacht.content;

import java.util.stream.Stream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession.StukText;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.StukKind;

/** What the system itself must know of klaagschriften: only whom of the Klachtencommissie they are about. */
public final class StoredKlaagschriften {

    private StoredKlaagschriften() {
    }

    /** The benoemingen that the klager named, in the klaagschrift and what was added later. */
    public static Stream<String> betrokken(Dossier<Klacht> dossier, StukText content) {
        return dossier.stukken().stream()
                .flatMap(stuk -> Stream.of(StukKind.KLAAGSCHRIFT, StukKind.AANVULLING).filter(type -> type.is(stuk))
                        .flatMap(type -> type.read(content.of(stuk)).betrokken().stream()));
    }
}
