package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.dossier.StukType;

/** The kinds of stukken (encrypted documents of a dossier) of a melding. A stuk never changes. */
public final class StukKind {

    /** What the melder wrote when melding. */
    public static final StukType<Relaas> RELAAS = StukType.document("relaas", Relaas.class);
    /** A bericht in the gesprek. */
    public static final StukType<String> BERICHT = StukType.text("bericht");

    /** The written confirmation that a melding was dealt with (KR-2021 art. 5 lid 1 onder i). */
    public static final StukType<String> AFSLUITBRIEF = StukType.text("afsluitbrief");

    private StukKind() {
    }
}
