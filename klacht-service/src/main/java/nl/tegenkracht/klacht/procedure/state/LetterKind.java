package nl.tegenkracht.klacht.procedure.state;

import nl.tegenkracht.contracts.Coded;

/** The letters of the procedure, each with the code of what it is based on. The database holds the names. */
public enum LetterKind implements Coded {

    ONTVANGSTBEVESTIGING("ontvangstbevestiging", "ontvangstbevestiging"),
    VERZOEK_AANVULLING("verzoek-aanvulling", "aanvulling"),
    /** To the klager: what the Klachtencommissie decided or advised about admissibility. */
    ONTVANKELIJKHEID("ontvankelijkheid", "mededeling-ontvankelijkheid"),
    ADVIES_NIET_ONTVANKELIJK("advies-niet-ontvankelijk", "niet-ontvankelijk"),
    TERUGGEZONDEN("teruggezonden", "niet-ontvankelijk"),
    NIET_ONTVANKELIJK("niet-ontvankelijk", "niet-ontvankelijk"),
    AFSCHRIFT("afschrift", "afschrift"),
    UITNODIGING("uitnodiging", "voorzitter-en-leden"),
    STUK_ANDERE_PARTIJ("stuk-andere-partij", "nadere-stukken"),
    LAAT_STUK_BESLIST("laat-stuk-beslist", "nadere-stukken"),
    FEITENOVERZICHT("feitenoverzicht", "feitenoverzicht"),
    LATER_ADVIES("later-advies", "later-advies"),
    ADVIES("advies", "toezending-advies"),
    AFSCHRIFT_ADVIES("afschrift-advies", "afschrift-advies"),
    VERDAGING("verdaging", "verdaging"),
    BESLISSING("beslissing", "bericht-beslissing"),
    /** To the Klachtencommissie. */
    BESLISSING_GENOMEN("beslissing-genomen", "bericht-beslissing"),
    VOORZIENING_GEVRAAGD("voorziening-gevraagd", "voorziening"),
    VOORZIENING("voorziening", "voorziening"),
    VOORZIENING_EINDE("voorziening-einde", "voorziening"),
    WRAKING_GEVRAAGD("wraking-gevraagd", "wraking"),
    WRAKING_BESLIST("wraking-beslist", "wraking"),
    COMMISSIE_NIET_COMPLEET("commissie-niet-compleet", "commissie"),
    /** The regeling knows no withdrawal: no artikel. */
    INGETROKKEN("ingetrokken", null),
    /** That somebody reads along with a party, and what that person sees. */
    MEELEZEN("meelezen", null),
    RAADSMAN("raadsman", "bijstand"),
    BIJSTAND_BEEINDIGD("bijstand-beeindigd", null),
    /** Who comes along to the hearing with the other party. */
    BEGELEIDING("begeleiding", "genodigden"),
    /** That a piece was mended: the regeling knows no mending. */
    HERSTELD("hersteld", null),
    UITVOERINGSOPDRACHT("uitvoeringsopdracht", null),
    UITGEVOERD("uitgevoerd", null),
    ONDERZOEK_GEADVISEERD("onderzoek-geadviseerd", "extern-onderzoek"),
    ONDERZOEK_BESLIST("onderzoek-beslist", "extern-onderzoek"),
    /** For the secretaris to send to an employer, with nothing of a case in it. */
    ALGEMEEN_ADVIES("algemeen-advies", "algemeen-advies"),
    /** One of the acts somebody was said to have done. */
    GEDRAGING_INGETROKKEN("gedraging-ingetrokken", null),
    BEMIDDELING_VOORGESTELD("bemiddeling-voorgesteld", "bemiddeling"),
    BEMIDDELING_GEWEIGERD("bemiddeling-geweigerd", "bemiddeling"),
    BEMIDDELING_LOOPT("bemiddeling-loopt", "bemiddeling"),
    BEMIDDELING_VOORBIJ("bemiddeling-voorbij", "bemiddeling"),
    /** To who presides, who decides how it goes on. */
    KLAGER_OVERLEDEN("klager-overleden", null),
    BEEINDIGD("beeindigd", null);

    private final String code;
    private final String basis;

    LetterKind(String code, String basis) {
        this.code = code;
        this.basis = basis;
    }

    /** The code in responses and texts. */
    @Override
    public String code() {
        return code;
    }

    /** Whether with this a part is over. */
    public boolean ends() {
        return this == BESLISSING || this == NIET_ONTVANKELIJK || this == INGETROKKEN || this == BEEINDIGD;
    }

    /** The code in the regelset of where it is laid down, or {@code null}. */
    public String basis() {
        return basis;
    }
}
