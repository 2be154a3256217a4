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

    private StukKind() {
    }
}
