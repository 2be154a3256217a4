package nl.tegenkracht.starter.refusal;

import java.util.List;

/**
 * A response that says what is wrong, in plain words and without repeating anything that was filled in.
 *
 * @param status      HTTP status
 * @param title       short
 * @param explanation what is the matter and what someone can do
 * @param artikel     the article that says so, or {@code null}
 * @param errors      errors per field; empty if there are none
 */
record Problem(int status, String title, String explanation, String artikel, List<InvalidInput.FieldError> errors) {

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NotFound notFound -> of(404);
            case Stale stale -> of(412);
            case SetAside aside -> withoutArtikel(500, "Dit dossier gaat nu niet open",
                    "Er klopt iets niet aan hoe dit dossier bewaard is. Daarom laten wij het aan niemand zien. Dit is "
                            + "gemeld bij de beheerder, u hoeft niets te doen. Vraag uw contactpersoon hoe het verder "
                            + "gaat.");
            case FormReused reused -> withoutArtikel(409, "Dit kenmerk is al gebruikt",
                    "U stuurde met dit kenmerk eerder iets anders, en dat is bewaard. Wat u nu stuurt is niet bewaard: "
                            + "stuur het met een nieuw kenmerk.");
            case TooManyFilings many -> withoutArtikel(429, "Te veel in korte tijd", many.getMessage()
                    + " Dit is niet bewaard. Stuur het later opnieuw; Retry-After zegt na hoeveel seconden. Kan het "
                    + "niet wachten, bel dan een vertrouwenspersoon.");
            case Refused refused ->
                new Problem(409, "Dit kan nu niet", refused.getMessage(), refused.artikel(), List.of());
            case InvalidInput invalid -> new Problem(400, "Niet alles is goed ingevuld",
                    "Kijk de genoemde velden na en verstuur opnieuw.", null, invalid.errors());
        };
    }

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                withoutArtikel(400, "Dit verzoek is niet te begrijpen", "Controleer wat u stuurt en probeer opnieuw.");
            case 404 -> withoutArtikel(404, "Niet gevonden",
                    "Deze pagina bestaat niet, of u hebt er geen toegang toe.");
            case 405 -> withoutArtikel(405, "Dit kan hier niet",
                    "Op dit adres kan dit niet. Er is niets verstuurd en niets veranderd.");
            case 406 -> withoutArtikel(406, "Dit antwoord is er niet", "Vraag om application/json.");
            case 412 -> withoutArtikel(412, "Er is intussen iets veranderd",
                    "Uw wijziging is niet opgeslagen. Bekijk eerst hoe het er nu voor staat "
                            + "en probeer het dan opnieuw.");
            case 413 -> withoutArtikel(413, "Te groot", "Wat u stuurt is te groot. Maak het kleiner of verdeel het.");
            case 415 -> withoutArtikel(415, "Deze vorm wordt niet aangenomen", "Stuur application/json.");
            case 503 -> withoutArtikel(503, "Even niet bereikbaar", "Probeer het over een paar minuten opnieuw.");
            default -> withoutArtikel(status >= 400 && status < 500 ? status : 500, "Er ging iets mis",
                    "Dit ligt niet aan u. Probeer het later opnieuw.");
        };
    }

    private static Problem withoutArtikel(int status, String title, String explanation) {
        return new Problem(status, title, explanation, null, List.of());
    }
}
