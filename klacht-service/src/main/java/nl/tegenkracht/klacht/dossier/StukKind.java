package nl.tegenkracht.klacht.dossier;

/** De soorten stukken van een klacht. Een stuk is versleuteld en verandert nooit. */
public enum StukKind {

    /** Wat de klager indiende (KR-2021 art. 9 lid 1). */
    KLAAGSCHRIFT,
    /** De schriftelijke bevestiging van ontvangst (KR-2021 art. 9 lid 4). */
    ONTVANGSTBEVESTIGING,
    /** Wat de klager later toevoegde (KR-2021 art. 9 lid 3). */
    AANVULLING;

    /** De code in de verwijzing van het dossier. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
