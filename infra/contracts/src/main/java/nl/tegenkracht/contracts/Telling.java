package nl.tegenkracht.contracts;

/**
 * A telling: the new value of one figure of one domain, never a difference.
 *
 * @param domein  the domain that was counted; only the organen (the bodies that handle the cases) see it
 * @param orgaan  {@code VPOO}, {@code VPI} or {@code KC}
 * @param periode month as {@code 2026-11}
 * @param maat    what was counted, for example {@code ontvangen}
 * @param code    breakdown, for example a categorie; {@code totaal} for everything
 * @param aantal  the number of dossiers
 */
public record Telling(DataDomain domein, String orgaan, String periode, String maat, String code, long aantal) {

    /** Key of the figure: a later value replaces an earlier one. */
    public String key() {
        return String.join(":", domein.value(), orgaan, periode, maat, code);
    }
}
