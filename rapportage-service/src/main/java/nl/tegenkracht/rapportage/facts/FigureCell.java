package nl.tegenkracht.rapportage.facts;

/**
 * One figure in a table: of an orgaan, in a month, of a measure, for a code. Its text is stored with every fact that
 * counts in it.
 *
 * @param orgaan who handles the dossiers: {@code VPOO}, {@code VPI} or {@code KC}
 * @param period month of receipt as {@code yyyy-mm}, Europe/Amsterdam
 * @param maat   what is counted: {@link #RECEIVED}, {@link #STATE} or {@link #FIRST_REPLY}
 * @param code   code within that measure, or {@link #TOTAL}
 */
public record FigureCell(String orgaan, String period, String maat, String code) {

    /** What was received, by categorie. */
    public static final String RECEIVED = "ontvangen";
    /** Where what was received stands now, by the code of the state (record 0314). */
    public static final String STATE = "stand";
    /** After how many days there was a first reply, as {@code dagen-3} (record 0314). */
    public static final String FIRST_REPLY = "eerste-antwoord";
    /** What the code of a number of days begins with. */
    public static final String DAYS = "dagen-";
    /** The code under which all dossiers together are counted. */
    public static final String TOTAL = "totaal";

    /** A figure about what was received. */
    public FigureCell(String orgaan, String period, String code) {
        this(orgaan, period, RECEIVED, code);
    }

    static FigureCell parse(String text) {
        var parts = text.split(":", 3);
        var slash = parts[2].indexOf('/');
        return slash < 0
                ? new FigureCell(parts[0], parts[1], parts[2])
                : new FigureCell(parts[0], parts[1], parts[2].substring(0, slash), parts[2].substring(slash + 1));
    }

    /** Its key within the table of its orgaan and month; of what was received as it always was. */
    public String key() {
        return maat.equals(RECEIVED) ? code : maat + "/" + code;
    }

    @Override
    public String toString() {
        return orgaan + ":" + period + ":" + key();
    }
}
