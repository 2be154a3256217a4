package nl.tegenkracht.klacht.handelen;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** Somebody does something in the procedure of a klacht. */
@Component
public class Handelen {

    /**
     * Reads the fields and does it. The same form once more gives the first result.
     *
     * @param track number of the part; 0 for the klacht as a whole
     * @param seen  where it says which version the form was about
     * @throws nl.tegenkracht.core.refusal.FormReused if the caller sent something else with this form before
     * @throws nl.tegenkracht.core.refusal.NotFound if the klacht does not exist, or not for this caller
     * @throws nl.tegenkracht.core.refusal.Refused if it is not for this caller, or not now
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws nl.tegenkracht.core.refusal.Stale if something has changed meanwhile
     */
    public Dossier<Klacht> doe(String klacht, ActKind kind, int track, Input input, SeenBy seen, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /** What the caller can do now, per part; what is about the klacht as a whole is under 0. */
    public List<PossibleActs> possible(Dossier<Klacht> dossier, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /**
     * What this act asks for, with what there is to choose from now.
     *
     * @throws nl.tegenkracht.core.refusal.NotFound if the caller takes no part in this part
     * @throws nl.tegenkracht.core.refusal.Refused if it is not for the caller, or not now
     */
    public ActForm form(Dossier<Klacht> dossier, ActKind kind, int track, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
