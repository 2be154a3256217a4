package nl.tegenkracht.klacht.dossier;

/** The kinds of stukken (encrypted documents of a dossier) of a klacht. A stuk never changes. */
public enum StukKind {

    /** What the klager submitted (KR-2021 art. 9 lid 1). */
    KLAAGSCHRIFT("klaagschrift"),
    /** The written confirmation of receipt (KR-2021 art. 9 lid 4). */
    ONTVANGSTBEVESTIGING("ontvangstbevestiging"),
    /** What the klager added later (KR-2021 art. 9 lid 3). */
    AANVULLING("aanvulling");

    private final String code;

    StukKind(String code) {
        this.code = code;
    }

    /** The code in the reference that the dossier holds. */
    public String code() {
        return code;
    }
}
