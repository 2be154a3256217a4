package nl.tegenkracht.klacht.procedure.state;

/** The kinds of pieces of a procedure; who reads each is in {@code Reading}. The database holds the names. */
public enum PieceKind {
    KLAAGSCHRIFT,
    VERZOEK_AANVULLING,
    AANVULLING,
    ONTVANKELIJKHEID,
    ADVIES_NIET_ONTVANKELIJK,
    TERUGZENDING,
    BESLISSING_NIET_ONTVANKELIJK,
    AFSCHRIFT,
    UITNODIGING,
    VERZOEK_ANDERE_DAG,
    STUK,
    /** Sent in after the last day: only who sent it and the Klachtencommissie read it, unless it is admitted. */
    LAAT_STUK,
    BESLISSING_LAAT_STUK,
    HOORVERSLAG,
    FEITENOVERZICHT,
    REACTIE,
    ZIENSWIJZE,
    /** Who voted what: for the panel alone. */
    STEMMEN,
    ADVIES,
    LATER_ADVIES,
    VERDAGING,
    BESLISSING,
    VOORZIENING_VERZOEK,
    VOORZIENING_OVERLEG,
    VOORZIENING,
    /** What the aangeklaagde is told of a voorziening that touches him, and nothing else. */
    VOORZIENING_BERICHT,
    WRAKING,
    WRAKING_BESLISSING,
    /** Who assists a party, and where that person is reached. */
    RAADSMAN,
    /** Who comes along to the hearing: both parties read it. */
    BEGELEIDING,
    /** Where a party wants to be reached. */
    BEREIKBAARHEID,
    /** What is to be carried out: for the bevoegd gezag and who carries it out, and nobody else. */
    UITVOERINGSOPDRACHT,
    /** The advice to have somebody else investigate. */
    ONDERZOEKSADVIES,
    ONDERZOEKSBESLISSING,
    ONDERZOEKSRAPPORT,
    /** An advice that is about no case. */
    ALGEMEEN_ADVIES,
    /** The proposal to solve it together: the panel does not learn of it. */
    BEMIDDELINGSVOORSTEL,
    /** What the klager signed that may be said, and by whom. */
    BEMIDDELING_TOESTEMMING,
    BEMIDDELING_AFSPRAAK,
    /** Why it ends after the death of a party. */
    EINDE
}
