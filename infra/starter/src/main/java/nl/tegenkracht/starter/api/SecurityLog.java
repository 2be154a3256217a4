package nl.tegenkracht.starter.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Eén regel per verzoek dat de dienst weigert, met soort en kenmerk van het verzoek; geen adres, geen persoon, geen
 * inhoud. Een 409 hoort er niet bij: wie dat krijgt mag hier zijn en leest zelf waarom iets nu niet kan.
 */
final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("beveiliging");

    private SecurityLog() {
    }

    static void log(int status, String requestId) {
        var eventCode = eventCode(status);
        if (eventCode != null) {
            LOG.warn("voorval={} verzoek={}", eventCode, requestId);
        }
    }

    private static String eventCode(int status) {
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
