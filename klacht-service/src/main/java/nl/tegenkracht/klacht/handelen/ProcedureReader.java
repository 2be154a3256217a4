package nl.tegenkracht.klacht.handelen;

import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Klacht;
import org.springframework.stereotype.Component;

/** Reads the procedure of a klacht for who takes part in it. */
@Component
public class ProcedureReader {

    /**
     * What this person may see of it today.
     *
     * @throws nl.tegenkracht.core.refusal.NotFound if this person takes no part in it
     */
    public ProcedureView view(Dossier<Klacht> dossier, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /**
     * The text of a piece or letter; the reading is in the audit trail before this returns.
     *
     * @throws nl.tegenkracht.core.refusal.NotFound if there is none that this person may read
     */
    public String text(Dossier<Klacht> dossier, String stuk, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
