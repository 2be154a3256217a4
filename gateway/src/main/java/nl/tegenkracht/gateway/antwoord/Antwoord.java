package nl.tegenkracht.gateway.antwoord;

/**
 * De antwoorden van de deur. Eén antwoord heeft op elk adres dezelfde bytes, op het kenmerk van het verzoek na: zo leert
 * niemand iets over wat er achter een adres ligt.
 */
public enum Antwoord {

    ADRES_ONGELDIG(400, "Dit adres klopt niet", "Het adres bevat tekens die wij niet aannemen.",
            "This address contains characters we do not accept."), //
    VERZOEK_ONGELDIG(400, "Dit verzoek klopt niet", "Uw browser stuurde iets wat wij niet konden lezen.",
            "We could not read what your browser sent."), //
    NIET_AANGEMELD(401, "U bent niet aangemeld", "Meld u aan en probeer het opnieuw.", "Please sign in and try again."), //
    AANMELDEN_MISLUKT(401, "Aanmelden is niet gelukt",
            "Misschien duurde het te lang, of was de pagina nog open in een ander tabblad. Ga naar de startpagina en probeer het opnieuw.",
            "Signing in did not succeed. Please return to the start page and try again."), //
    NIET_VAN_HIER(403, "Dit verzoek komt niet van deze site",
            "Voor uw veiligheid nemen wij alleen formulieren aan die u op deze site zelf hebt verstuurd. Open de pagina opnieuw en probeer het nog eens.",
            "For your safety we only accept forms sent from this site itself. Reopen the page and try again."), //
    NIET_GEVONDEN(404, "Niet gevonden",
            "Deze pagina bestaat niet, of u kunt haar niet zien. Klopt het adres? Ga dan naar de startpagina en kies daar uw weg.",
            "This page does not exist, or you cannot see it."), //
    METHODE_ONBEKEND(405, "Dat kan hier niet", "Dit adres kent deze handeling niet.",
            "This address does not support this action."), //
    TE_GROOT(413, "Dit is te groot",
            "Wat u stuurt is groter dan wij aannemen. Een bestand mag in delen van hoogstens 4 MB komen, al het andere is hoogstens 1 MB.",
            "What you sent is larger than we accept."), //
    TE_VAAK(429, "Even rustig aan",
            "Er komen in korte tijd erg veel verzoeken. Wacht even en probeer het opnieuw.",
            "Too many requests in a short time. Please wait a moment."), //
    STORING(500, "Er ging iets mis",
            "Dit ligt niet aan u. Wij hebben het genoteerd, zonder uw gegevens. Probeer het over een paar minuten opnieuw.",
            "Something went wrong on our side. Please try again in a few minutes."), //
    AANMELDEN_WEG(503, "Aanmelden lukt nu even niet",
            "De aanmelddienst antwoordt niet. Probeer het over een paar minuten opnieuw.",
            "Signing in is not possible right now. Please try again in a few minutes."), //
    DEUR_WEG(503, "Even niet bereikbaar",
            "Wij kunnen uw aanmelding nu niet nagaan. Probeer het over een paar minuten opnieuw.",
            "We cannot check your session right now. Please try again in a few minutes."), //
    TEKST_BEWAARD(503, "Uw tekst is bewaard",
            "Dit onderdeel is nu even niet bereikbaar, maar wat u schreef is niet kwijt. Ga over een paar minuten naar Mijn werk en verstuur het alsnog. Wij bewaren het een half uur, zo dat alleen u het in deze browser kunt lezen.",
            "This part is unavailable right now, but what you wrote is not lost. Go to My work in a few minutes and send it after all."), //
    MELDING_WEG(503, "Melden is nu even niet bereikbaar",
            "Wat u eerder hebt vastgelegd is er nog. Probeer het over een paar minuten opnieuw.",
            "Reporting is unavailable right now. What you recorded earlier is safe."), //
    KLACHT_WEG(503, "De klachtenprocedure is nu even niet bereikbaar",
            "Wat u eerder hebt ingediend is er nog, en termijnen lopen niet af door deze storing. Probeer het over een paar minuten opnieuw.",
            "The complaints procedure is unavailable right now. What you filed earlier is safe."), //
    BELEID_WEG(503, "De regels zijn nu even niet in te zien", "Probeer het over een paar minuten opnieuw.",
            "The policy library is unavailable right now."), //
    RAPPORTAGE_WEG(503, "De cijfers zijn nu even niet in te zien", "Probeer het over een paar minuten opnieuw.",
            "The figures are unavailable right now.");

    private final int status;
    private final String titel;
    private final String uitleg;
    private final String engels;

    Antwoord(int status, String titel, String uitleg, String engels) {
        this.status = status;
        this.titel = titel;
        this.uitleg = uitleg;
        this.engels = engels;
    }

    public int status() {
        return status;
    }

    public String titel() {
        return titel;
    }

    public String uitleg() {
        return uitleg;
    }

    public String engels() {
        return engels;
    }

    /** Of er iets weg is: dan noemt de pagina waar iemand intussen terecht kan. */
    public boolean onderbreking() {
        return status == 503;
    }

    /** Na hoeveel seconden opnieuw proberen zin heeft; 0 als dat niets uitmaakt. */
    public int opnieuwNa() {
        return switch (status) {
            case 429 -> 10;
            case 503 -> 5;
            default -> 0;
        };
    }
}
