package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What a vertrouwenspersoon means to do next; a reminder of their own. The database holds the names of the constants. */
public enum NextStep implements Coded {

    ANTWOORDEN("antwoorden"),
    BELLEN("bellen"),
    AFSPRAAK("afspraak"),
    UITZOEKEN("uitzoeken"),
    WACHTEN("wachten"),
    NAZORG("nazorg"),
    AFSLUITBRIEF("afsluitbrief");

    private final String code;

    NextStep(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The step for a code from a form; {@code null} for none. */
    public static NextStep of(String code) {
        return code.isEmpty() ? null : Coded.of(NextStep.class, code);
    }
}
