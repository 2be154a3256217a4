package nl.tegenkracht.klacht.handelen;

import java.util.Map;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/** Writes the letters of the procedure. The text is kept as it is given here, as a stuk of its own. */
public interface Brieven {

    /**
     * The text of a letter, in the language of the regeling.
     *
     * @param brief     the letter
     * @param procedure as it stands after the act
     * @param rules     under which it runs
     * @param dossier   as it was before the act
     * @param texts     what was written along with the act, by id of the stuk
     */
    String text(Kennisgeving brief, Procedure procedure, ProcedureRules rules, Dossier<Klacht> dossier,
            Map<String, String> texts);
}
