package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;

/**
 * The lines that a write adds to a dossier, sealed.
 *
 * @param out   events
 * @param audit acts
 */
record UnsentLines(List<StoredLine> out, List<StoredLine> audit) {

    UnsentLines {
        out = List.copyOf(out);
        audit = List.copyOf(audit);
    }
}
