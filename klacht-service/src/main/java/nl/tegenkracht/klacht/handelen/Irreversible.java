package nl.tegenkracht.klacht.handelen;

import java.util.EnumSet;
import java.util.Set;
import nl.tegenkracht.klacht.procedure.act.ActKind;

/** The acts after which somebody else knows or has lost something: their page asks whether it was checked. */
final class Irreversible {

    private static final Set<ActKind> ACTS = EnumSet.of(ActKind.VERSCHOON, ActKind.BESLIS_WRAKING, ActKind.BEOORDEEL,
            ActKind.BESLIS_NIET_ONTVANKELIJK, ActKind.STUUR_AFSCHRIFT, ActKind.LEG_FEITEN_VOOR,
            ActKind.TREF_VOORZIENING, ActKind.BESLIS, ActKind.GEEF_UITVOERINGSOPDRACHT, ActKind.TREK_GEDRAGING_IN,
            ActKind.ANTWOORD_OP_BEMIDDELING, ActKind.MELD_KLAGER_WEG, ActKind.MELD_AANGEKLAAGDE_WEG, ActKind.BEEINDIG);

    private Irreversible() {
    }

    static boolean asksFor(ActKind kind) {
        return ACTS.contains(kind);
    }
}
