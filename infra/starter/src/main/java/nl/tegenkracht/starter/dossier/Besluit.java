package nl.tegenkracht.starter.dossier;

import java.util.List;

/**
 * Wat een aggregaat besloot: de nieuwe staat en wat daaruit volgt, om in één keer weg te schrijven.
 *
 * @param staat     de nieuwe staat
 * @param toegang   wie er nu toegang heeft; de hele lijst
 * @param erbij     nieuwe stukken, al geschreven
 * @param feiten    te melden gebeurtenissen
 * @param handeling code voor het auditspoor
 * @param <S>       de staat van de dienst
 */
public record Besluit<S>(S staat, List<Toegang> toegang, List<Stukverwijzing> erbij, List<Feit> feiten,
        String handeling) {

    public Besluit {
        toegang = List.copyOf(toegang);
        erbij = List.copyOf(erbij);
        feiten = List.copyOf(feiten);
    }
}
