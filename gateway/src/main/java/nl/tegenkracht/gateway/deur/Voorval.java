package nl.tegenkracht.gateway.deur;

import java.util.Locale;

/** Wat er geweigerd kan worden. */
enum Voorval {

    PAD_GEWEIGERD,
    ZOEKDEEL_GEWEIGERD,
    METHODE_GEWEIGERD,
    KOP_VERWIJDERD,
    HERKOMST_GEWEIGERD,
    DOMEIN_GEWEIGERD,
    BEARER_GEWEIGERD,
    DUBBELE_AANMELDING,
    TE_GROOT,
    TE_VAAK,
    TERUGADRES_GEWEIGERD,
    VERZOEK_GEWEIGERD;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
