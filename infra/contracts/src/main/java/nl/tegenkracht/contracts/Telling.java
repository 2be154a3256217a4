package nl.tegenkracht.contracts;

/**
 * De nieuwe stand van één cijfer van één domein: een waarde, nooit een verschil.
 *
 * @param domein  het domein waarvan geteld is; alleen de organen zelf zien dit
 * @param orgaan  {@code VPOO}, {@code VPI} of {@code KC}
 * @param periode maand als {@code 2026-11}
 * @param maat    wat geteld is, bijvoorbeeld {@code ontvangen}
 * @param code    uitsplitsing, bijvoorbeeld een categorie; {@code totaal} voor alles
 * @param aantal  het aantal dossiers
 */
public record Telling(DataDomain domein, String orgaan, String periode, String maat, String code, long aantal) {

    /** Sleutel van het cijfer: een latere stand vervangt een eerdere. */
    public String key() {
        return String.join(":", domein.value(), orgaan, periode, maat, code);
    }
}
