package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.dossier.StukType;

/** The kinds of stukken (encrypted documents of a dossier) of a klacht. A stuk never changes. */
public final class StukKind {

    /** What the klager submitted (KR-2021 art. 9 lid 1). */
    public static final StukType<Klaagschrift> KLAAGSCHRIFT = StukType.document("klaagschrift", Klaagschrift.class);
    /** The written confirmation of receipt (KR-2021 art. 9 lid 4). */
    public static final StukType<String> ONTVANGSTBEVESTIGING = StukType.text("ontvangstbevestiging");
    /** What the klager added later (KR-2021 art. 9 lid 3). */
    public static final StukType<Klaagschrift> AANVULLING = StukType.document("aanvulling", Klaagschrift.class);

    /** About whom the klacht is and what each is said to have done, as the secretaris numbered it. */
    public static final StukType<Aangeklaagden> AANGEKLAAGDEN = StukType.document("aangeklaagden",
            Aangeklaagden.class);
    /** What somebody wrote along with an act of the procedure. */
    public static final StukType<String> STUK = StukType.text("stuk");
    /** Who voted what (KR-2021 art. 12 lid 7): for the panel alone. */
    public static final StukType<String> STEMMEN = StukType.text("stemmen");
    /** A letter of the procedure, as it was given. */
    public static final StukType<String> BRIEF = StukType.text("brief");

    private StukKind() {
    }
}
