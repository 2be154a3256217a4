package nl.tegenkracht.bench;

import java.util.Map;

/**
 * Waar verzoeken heen gaan.
 *
 * @param naam   in de tabel
 * @param poort  op de eigen machine
 * @param pad    van het verzoek
 * @param koppen die elk verzoek draagt
 * @param pid    het proces dat antwoordt
 */
record Doel(String naam, int poort, String pad, Map<String, String> koppen, long pid) {

    String adres() {
        return "http://127.0.0.1:" + poort + pad;
    }
}
