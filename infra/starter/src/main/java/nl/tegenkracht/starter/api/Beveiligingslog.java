package nl.tegenkracht.starter.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Eén regel per verzoek dat de dienst weigert, met soort en kenmerk van het verzoek; geen adres, geen persoon, geen
 * inhoud. Een 409 hoort er niet bij: wie dat krijgt mag hier zijn en leest zelf waarom iets nu niet kan.
 */
final class Beveiligingslog {

    private static final Logger LOG = LoggerFactory.getLogger("beveiliging");

    private Beveiligingslog() {
    }

    static void meld(int status, String verzoek) {
        var voorval = voorval(status);
        if (voorval != null) {
            LOG.warn("voorval={} verzoek={}", voorval, verzoek);
        }
    }

    private static String voorval(int status) {
        return switch (status) {
            case 400 -> "invoer-geweigerd";
            case 401 -> "token-geweigerd";
            case 404 -> "niet-gevonden";
            case 405 -> "methode-geweigerd";
            case 412 -> "verouderd";
            case 413 -> "te-groot";
            case 415 -> "soort-geweigerd";
            default -> null;
        };
    }
}
