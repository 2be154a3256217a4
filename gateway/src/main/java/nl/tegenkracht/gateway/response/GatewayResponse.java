package nl.tegenkracht.gateway.response;

/**
 * The responses of the gateway itself. A response has the same bytes at every address, except for the request id: so
 * nobody learns anything about what lies behind an address. The Dutch accessors are names that the page uses.
 */
public enum GatewayResponse {

    INVALID_ADDRESS(400, "Dit adres klopt niet",
            "Er staan tekens in die hier niet kunnen. Ga naar de startpagina en kies daar uw weg.",
            "This address contains characters we do not accept. Please return to the start page."),
    INVALID_REQUEST(400, "Wij konden dit niet lezen",
            "Uw browser stuurde iets wat wij niet begrijpen. Er is niets opgeslagen. Ga een pagina terug en probeer "
                    + "het nog eens.",
            "We could not read what your browser sent. Nothing was saved. Please go back and try again."),
    NOT_LOGGED_IN(401, "U bent niet ingelogd", "Log in en probeer het opnieuw.", "Please sign in and try again."),
    LOGIN_FAILED(401, "Inloggen is niet gelukt",
            "Misschien duurde het te lang, of stond de pagina nog open in een ander tabblad.",
            "Signing in did not succeed. Perhaps it took too long, or the page was still open in another tab."),
    NO_ACCESS(403, "U hebt hier geen toegang",
            "U bent ingelogd, maar uw account hoort bij geen onderdeel dat deze site kent. Denkt u dat dat niet klopt? "
                    + "Vraag het aan wie uw account beheert.",
            "You signed in, but your account does not belong to any part that this site knows."),
    FOREIGN_ORIGIN(403, "Dit komt niet van deze site",
            "Voor uw veiligheid nemen wij alleen aan wat u op deze site zelf verstuurt. Er is niets opgeslagen. Open "
                    + "de pagina opnieuw en probeer het nog eens.",
            "For your safety we only accept forms sent from this site itself. Reopen the page and try again."),
    NOT_FOUND(404, "Niet gevonden",
            "Deze pagina bestaat niet, of zij is niet voor u te zien. Misschien klopt het adres niet. Op de "
                    + "startpagina ziet u bij wie u terechtkunt.",
            "This page does not exist, or you cannot see it. The start page shows who you can turn to."),
    METHOD_NOT_ALLOWED(405, "Dat kan hier niet", "Op dit adres kan dit niet. Er is niets opgeslagen.",
            "This address does not support this action."),
    TOO_SLOW(408, "Het versturen duurde te lang",
            "Uw verbinding viel stil of was erg langzaam. Er is niets verstuurd en niets opgeslagen. Ga een pagina terug, "
                    + "kijk of uw tekst er nog staat en verstuur hem opnieuw als de verbinding beter is.",
            "Your connection was too slow. Nothing was sent or saved. Please go back and try again."),
    OTHER_ACCOUNT(409, "Er is nu iemand anders ingelogd",
            "Dit formulier is in deze browser geopend door iemand anders dan wie nu is ingelogd. Er is niets verstuurd. "
                    + "De tekst is bewaard voor wie hem schreef: wie weer inlogt zoals toen, vindt hem een half uur lang "
                    + "bij Mijn werk. Niemand anders kan hem lezen.",
            "Someone else is signed in now. Nothing was sent. The text is kept for whoever wrote it: they will find it "
                    + "under My work after signing in again."),
    OTHER_ACCOUNT_NOT_KEPT(409, "Er is nu iemand anders ingelogd",
            "Dit formulier is in deze browser geopend door iemand anders dan wie nu is ingelogd. Er is niets verstuurd "
                    + "en niets bewaard. Ga een pagina terug: meestal staat de tekst daar nog.",
            "Someone else is signed in now. Nothing was sent and nothing was kept. Go back: the text is usually still "
                    + "there."),
    ANSWER_GONE(410, "Deze stap is hier niet meer te zien",
            "Wij tonen een stap tot een half uur na het versturen, en alleen zolang u bent ingelogd. Wat u hebt verstuurd "
                    + "en wat is aangekomen, staat bij Mijn werk. Was u nog niet klaar? Ga dan verder terug of begin "
                    + "opnieuw.",
            "This step can no longer be shown. What was sent is under My work. If you were not finished, go further back "
                    + "or start again."),
    TOO_LARGE(413, "Dit is te groot",
            "Wat u stuurt is groter dan wij kunnen aannemen, en is niet opgeslagen. Ga een pagina terug en kijk "
                    + "of uw tekst er nog staat. Maak hem korter en verstuur opnieuw.",
            "What you sent is larger than we accept and was not saved. Please go back and shorten your text."),
    ADDRESS_TOO_LONG(414, "Dit adres is te lang",
            "Het adres is langer dan wij kunnen lezen. Ga naar de startpagina en kies daar uw weg.",
            "This address is longer than we can read. Please return to the start page."),
    HEADERS_TOO_LARGE(431, "Uw browser stuurt te veel mee",
            "Meestal zijn dat te veel cookies, van een ander programma op ditzelfde adres. Verwijder in uw browser de "
                    + "cookies van deze site en probeer het opnieuw. Daarna moet u misschien opnieuw inloggen.",
            "Your browser sends more along than we can read, usually cookies. Remove the cookies of this site and try "
                    + "again."),
    TOO_MANY_REQUESTS(429, "Even rustig aan",
            "Er komt in korte tijd erg veel tegelijk binnen. Wacht een minuut en probeer het dan opnieuw.",
            "Too many requests in a short time. Please wait a minute and try again."),
    TOO_MUCH_UNDERWAY(429, "Er wordt nog veel van u verstuurd",
            "Wij ontvangen nu al zoveel van u tegelijk dat dit er niet bij kan. Er is niets opgeslagen. Wacht tot het "
                    + "andere verstuurd is en probeer het dan opnieuw.",
            "We are already receiving too much from you at once. Please wait and try again."),
    INTERNAL_ERROR(500, "Er ging iets mis",
            "Dit ligt niet aan u. Wij hebben het vastgelegd, zonder wat u schreef. Probeer het over een paar minuten "
                    + "opnieuw.",
            "Something went wrong on our side. Please try again in a few minutes."),
    HTTP_VERSION(505, "Deze versie van HTTP kennen wij niet",
            "Uw browser of programma spreekt een versie van HTTP die wij niet kennen. Werk het bij en probeer het "
                    + "opnieuw.",
            "Your browser or program speaks a version of HTTP that we do not know."),
    LOGIN_UNAVAILABLE(503, "Inloggen lukt nu even niet",
            "Dit ligt niet aan u. Probeer het over een paar minuten opnieuw.",
            "Signing in is not possible right now. Please try again in a few minutes."),
    GATEWAY_UNAVAILABLE(503, "Even niet bereikbaar",
            "Wij kunnen nu niet nagaan of u bent ingelogd. Dit ligt niet aan u. Probeer het over een paar minuten "
                    + "opnieuw.",
            "We cannot check your session right now. Please try again in a few minutes."),
    GATEWAY_FULL(503, "Het is nu te druk",
            "Wij ontvangen nu zoveel tegelijk dat dit er niet bij kan. Dit ligt niet aan u. Er is niets opgeslagen. "
                    + "Probeer het over een paar minuten opnieuw.",
            "We are receiving too much at once. Please try again in a few minutes."),
    TEXT_KEPT(503, "Uw tekst is bewaard",
            "Dit onderdeel is nu even niet bereikbaar, maar wat u schreef is niet kwijt. Ga over een paar minuten naar "
                    + "uw bewaarde teksten en verstuur het alsnog. Wij bewaren het een half uur. Alleen u kunt het lezen, en "
                    + "alleen in deze browser.",
            "This part is unavailable right now, but what you wrote is not lost. Go to your kept texts in a few "
                    + "minutes and send it after all."),
    MELDING_UNAVAILABLE(503, "Melden is nu even niet bereikbaar",
            "Wat u eerder hebt gemeld is er nog. Probeer het over een paar minuten opnieuw.",
            "Reporting is unavailable right now. What you reported earlier is safe."),
    KLACHT_UNAVAILABLE(503, "De klachtenprocedure is nu even niet bereikbaar",
            "Wat u eerder hebt ingediend is er nog. Probeer het over een paar minuten opnieuw. Moet u vandaag iets "
                    + "indienen? Doe dat dan op papier.",
            "The complaints procedure is unavailable right now. What you filed earlier is safe."),
    BELEID_UNAVAILABLE(503, "De regels zijn nu even niet te lezen",
            "Dit ligt niet aan u. Probeer het over een paar minuten opnieuw.",
            "The policy library is unavailable right now."),
    RAPPORTAGE_UNAVAILABLE(503, "De cijfers zijn nu even niet te zien",
            "Dit ligt niet aan u. Probeer het over een paar minuten opnieuw.",
            "The figures are unavailable right now.");

    private final int status;
    private final String title;
    private final String explanation;
    private final String english;

    GatewayResponse(int status, String title, String explanation, String english) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
        this.english = english;
    }

    public int status() {
        return status;
    }

    public String titel() {
        return title;
    }

    public String uitleg() {
        return explanation;
    }

    public String engels() {
        return english;
    }

    /** Whether someone cannot reach a person here now: the page then names where they can meanwhile. */
    public boolean onderbreking() {
        return status == 503 && this != BELEID_UNAVAILABLE && this != RAPPORTAGE_UNAVAILABLE;
    }

    /** Whether the way on is another than the start page. */
    public boolean elders() {
        return this == TEXT_KEPT || this == ANSWER_GONE || andereAanmelding();
    }

    /** Whether the way on is to log out: someone else is to log in. */
    public boolean andereAanmelding() {
        return this == OTHER_ACCOUNT || this == OTHER_ACCOUNT_NOT_KEPT;
    }

    /** After how many seconds it makes sense to try again; 0 if waiting makes no difference. */
    public int retryAfterSeconds() {
        return switch (status) {
            case 429 -> 10;
            case 503 -> 5;
            default -> 0;
        };
    }
}
