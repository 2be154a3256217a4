package nl.tegenkracht.starter.weigering;

import java.util.List;

/**
 * Een antwoord dat zegt wat er mis is, in gewone woorden en zonder iets te herhalen van wat is ingevuld.
 *
 * @param status  HTTP-status
 * @param titel   kort
 * @param uitleg  wat er is en wat iemand kan doen
 * @param artikel waar het staat, of {@code null}
 * @param fouten  fouten per veld; leeg als die er niet zijn
 */
record Probleem(int status, String titel, String uitleg, String artikel, List<OngeldigeInvoer.Veldfout> fouten) {

    static Probleem van(Weigering weigering) {
        return switch (weigering) {
            case NietGevonden nietGevonden -> van(404);
            case Verouderd verouderd -> van(412);
            case Geweigerd geweigerd ->
                new Probleem(409, "Dit kan nu niet", geweigerd.getMessage(), geweigerd.artikel(), List.of());
            case OngeldigeInvoer ongeldig -> new Probleem(400, "Niet alles is goed ingevuld",
                    "Kijk de genoemde velden na en verstuur opnieuw.", null, ongeldig.fouten());
        };
    }

    static Probleem van(int status) {
        return switch (status) {
            case 400 -> zonder(400, "Dit verzoek is niet te begrijpen", "Controleer wat u stuurt en probeer opnieuw.");
            case 404 -> zonder(404, "Niet gevonden",
                    "Deze pagina bestaat niet, of u hebt er geen toegang toe.");
            case 405 -> zonder(405, "Dit kan hier niet", "Deze handeling bestaat niet op dit adres.");
            case 406 -> zonder(406, "Dit antwoord is er niet", "Vraag om application/json.");
            case 412 -> zonder(412, "Er is intussen iets veranderd",
                    "Uw wijziging is niet opgeslagen. Bekijk eerst hoe het er nu voor staat en probeer het dan opnieuw.");
            case 413 -> zonder(413, "Te groot", "Wat u stuurt is te groot. Maak het kleiner of verdeel het.");
            case 415 -> zonder(415, "Deze vorm wordt niet aangenomen", "Stuur application/json.");
            case 503 -> zonder(503, "Even niet bereikbaar", "Probeer het over een paar minuten opnieuw.");
            default -> zonder(status >= 400 && status < 500 ? status : 500, "Er ging iets mis",
                    "Dit ligt niet aan u. Probeer het later opnieuw.");
        };
    }

    private static Probleem zonder(int status, String titel, String uitleg) {
        return new Probleem(status, titel, uitleg, null, List.of());
    }
}
