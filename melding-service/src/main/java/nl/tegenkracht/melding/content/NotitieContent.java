package nl.tegenkracht.melding.content;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.Stukken;
import nl.tegenkracht.melding.dossier.Notitie;
import nl.tegenkracht.melding.dossier.StukKind;
import nl.tegenkracht.melding.dossier.Werkmap;
import org.springframework.stereotype.Component;

/** The texts of a werkmap. Outside this class they exist only in the response to who wrote them. */
@Component
public class NotitieContent {

    private final Stukken stukken;

    NotitieContent(Dossiers<Werkmap> werkmappen) {
        this.stukken = werkmappen.stukken();
    }

    public StukReference write(Dossier<Werkmap> werkmap, String text, Caller by) {
        return stukken.write(werkmap, StukKind.NOTITIE, text, by);
    }

    /** Removes a text that no werkmap came to refer to. */
    public void discard(StukReference text) {
        stukken.discard(text);
    }

    /** The texts of these, in this order; the readings are in the audit trail before this returns. */
    public List<String> texts(Dossier<Werkmap> werkmap, List<Notitie> notities, Caller reader) {
        var references = notities.stream().map(notitie -> werkmap.stukken().stream()
                .filter(stuk -> stuk.id().equals(notitie.stuk())).findFirst().orElseThrow()).toList();
        return stukken.readWithin(Integer.MAX_VALUE, werkmap, StukKind.NOTITIE, references, reader);
    }
}
