package nl.tegenkracht.rapportage.feiten;

/**
 * Eén cijfer in een tabel: van een orgaan, in een maand, voor een code.
 *
 * @param orgaan  bij wie de dossiers liggen: {@code VPOO}, {@code VPI} of {@code KC}
 * @param periode maand van ontvangst als {@code jjjj-mm}, Europe/Amsterdam
 * @param code    code van een categorie, of {@link #TOTAAL}
 */
public record Cel(String orgaan, String periode, String code) {

    /** De code waaronder alle dossiers samen geteld worden. */
    public static final String TOTAAL = "totaal";

    static Cel lees(String tekst) {
        var delen = tekst.split(":", 3);
        return new Cel(delen[0], delen[1], delen[2]);
    }

    @Override
    public String toString() {
        return orgaan + ":" + periode + ":" + code;
    }
}
