package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.tegenkracht.contracts.Herkomst;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.rapportage.feiten.Cel;

/**
 * De cijfers van één orgaan in één jaar, klaar om te tonen. Fijner dan de drie herkomsten wordt het nooit, ook voor het
 * orgaan zelf niet: één fractie is nooit te zien (besluit 11).
 *
 * @param jaar   het jaar
 * @param totaal alle dossiers van het jaar
 * @param onderwerpen per categorie
 * @param maanden     per maand
 */
record Overzicht(int jaar, Cijfer totaal, List<Rij> onderwerpen, List<Cijfer> maanden) {

    /**
     * Eén cijfer.
     *
     * @param sleutel waaronder het op de pagina staat en in de stroom meekomt
     */
    record Cijfer(String sleutel, String naam, long aantal) {}

    /** Eén onderwerp met zijn herkomst. */
    record Rij(Cijfer totaal, List<Cijfer> herkomst) {}

    /** Het overzicht tot en met deze maand: een maand die nog moet komen is leeg, geen nul (besluit 11). */
    static Overzicht tot(YearMonth nu, List<Telling> tellingen, Map<String, String> namen) {
        var perCode = new TreeMap<String, Map<Herkomst, Long>>();
        var perMaand = new TreeMap<String, Long>();
        namen.keySet().forEach(code -> perCode.put(code, new EnumMap<>(Herkomst.class)));
        for (var maand = 1; maand <= nu.getMonthValue(); maand++) {
            perMaand.put(YearMonth.of(nu.getYear(), maand).toString(), 0L);
        }
        var totaal = 0L;
        for (var telling : tellingen) {
            if (telling.code().equals(Cel.TOTAAL)) {
                totaal += telling.aantal();
                perMaand.merge(telling.periode(), telling.aantal(), Long::sum);
            } else {
                perCode.computeIfAbsent(telling.code(), code -> new EnumMap<>(Herkomst.class))
                        .merge(telling.domein().herkomst(), telling.aantal(), Long::sum);
            }
        }
        return new Overzicht(nu.getYear(), new Cijfer(Cel.TOTAAL, "Alle meldingen", totaal), rijen(perCode, namen),
                perMaand.entrySet().stream().map(maand -> new Cijfer("maand:" + maand.getKey(),
                        Maandnaam.van(maand.getKey()), maand.getValue())).toList());
    }

    private static List<Rij> rijen(Map<String, Map<Herkomst, Long>> perCode, Map<String, String> namen) {
        var volgorde = new LinkedHashMap<>(namen);
        perCode.keySet().forEach(code -> volgorde.putIfAbsent(code, code.replace('-', ' ')));
        return volgorde.entrySet().stream().map(code -> rij(code.getKey(), code.getValue(), perCode.get(code.getKey())))
                .toList();
    }

    private static Rij rij(String code, String naam, Map<Herkomst, Long> aantallen) {
        var herkomst = new ArrayList<Cijfer>();
        for (var bron : Herkomst.values()) {
            herkomst.add(new Cijfer("onderwerp:" + code + ":" + bron.name().toLowerCase(Locale.ROOT),
                    naam + ", " + bron.name().toLowerCase(Locale.ROOT), aantallen.getOrDefault(bron, 0L)));
        }
        var som = aantallen.values().stream().mapToLong(Long::longValue).sum();
        return new Rij(new Cijfer("onderwerp:" + code, naam, som), herkomst);
    }

    /** De cijfers naar sleutel, voor de stroom. */
    Map<String, Long> cijfers() {
        var cijfers = new LinkedHashMap<String, Long>();
        cijfers.put(totaal.sleutel(), totaal.aantal());
        onderwerpen.forEach(rij -> {
            cijfers.put(rij.totaal().sleutel(), rij.totaal().aantal());
            rij.herkomst().forEach(cijfer -> cijfers.put(cijfer.sleutel(), cijfer.aantal()));
        });
        maanden.forEach(maand -> cijfers.put(maand.sleutel(), maand.aantal()));
        return cijfers;
    }
}
