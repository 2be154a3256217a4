package nl.tegenkracht.rapportage.facts;

/**
 * One figure in a table: of an orgaan, in a month, for a code. Its text is stored with every fact that counts in it.
 *
 * @param orgaan who handles the dossiers: {@code VPOO}, {@code VPI} or {@code KC}
 * @param period month of receipt as {@code yyyy-mm}, Europe/Amsterdam
 * @param code   code of a categorie, or {@link #TOTAL}
 */
public record FigureCell(String orgaan, String period, String code) {

    /** The code under which all dossiers together are counted. */
    public static final String TOTAL = "totaal";

    static FigureCell parse(String text) {
        var parts = text.split(":", 3);
        return new FigureCell(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return orgaan + ":" + period + ":" + code;
    }
}
