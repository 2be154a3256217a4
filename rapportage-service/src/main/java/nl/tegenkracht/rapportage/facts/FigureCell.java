package nl.tegenkracht.rapportage.facts;

/**
 * Eén cijfer in een tabel: van een orgaan, in een maand, voor een code.
 *
 * @param orgaan  bij wie de dossiers liggen: {@code VPOO}, {@code VPI} of {@code KC}
 * @param period maand van ontvangst als {@code jjjj-mm}, Europe/Amsterdam
 * @param code    code van een categorie, of {@link #TOTAL}
 */
public record FigureCell(String orgaan, String period, String code) {

    /** De code waaronder alle dossiers samen geteld worden. */
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
