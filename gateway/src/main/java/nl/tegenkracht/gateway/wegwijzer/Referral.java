package nl.tegenkracht.gateway.wegwijzer;

import java.util.List;

/**
 * A place where someone can turn to, such as a vertrouwenspersoon (confidential adviser), the Klachtencommissie
 * (complaints committee) or the police. The page uses these names.
 *
 * @param naam  who or what it is
 * @param tekst what to expect there, and its limits
 * @param adres where it begins, here or at another site, or {@code null}
 * @param actie the text of the button or link, or {@code null}
 */
record Referral(String naam, String tekst, String adres, String actie) {

    private static final Referral VERTROUWENSPERSOON = new Referral("Een vertrouwenspersoon van uw keuze",
            "Luistert, denkt mee en doet niets zonder uw toestemming. U kiest zelf wie: iemand uit de ambtelijke "
                    + "organisatie, uit een fractie of van buiten. Wat u vertelt blijft onder u, behalve bij een "
                    + "misdrijf of in ernstige gewetensnood; dan hoort u dat vooraf. Alleen uw hart luchten mag ook.",
            "/inloggen?naar=melding", "Praat met een vertrouwenspersoon");
    private static final Referral KLACHT = klacht(
            "Voor een klacht over een collega die bij de ambtelijke organisatie of een fractie werkt. Schriftelijk, "
                    + "met uw naam, binnen een jaar na het laatste voorval. De commissie onderzoekt en adviseert; uw "
                    + "werkgever of die van de ander beslist. Een vertrouwenspersoon kan u daarbij helpen.");
    private static final Referral KLACHT_FRACTIE = klacht(
            "Voor een klacht over een collega die bij de ambtelijke organisatie of een fractie werkt, als uw fractie "
                    + "de Klachtenregeling van toepassing heeft verklaard. Of dat zo is, ziet u na het inloggen. "
                    + "Schriftelijk, met uw naam, binnen een jaar na het laatste voorval. Een vertrouwenspersoon kan u "
                    + "daarbij helpen.");
    private static final Referral COLLEGE = new Referral("Het College van onderzoek integriteit",
            "Voor een klacht over een Kamerlid: daar gaat de Klachtencommissie niet over. Iedereen kan er een klacht "
                    + "indienen, met naam, adres, datum en feiten. Het College staat los van deze site.",
            "https://www.tweedekamer.nl/kamerleden-en-commissies/integriteit-en-openbare-registers/"
                    + "college-van-onderzoek-integriteit",
            "Lees meer over het College");
    private static final Referral INTEGRITEIT = new Referral("De vertrouwenspersoon integriteit",
            "Denkt met u mee of u meldt, en kan namens u melden zonder uw naam te noemen. U kunt het ook bespreken met "
                    + "uw leidinggevende of melden bij het bevoegd gezag. Vermoedt u een misdrijf of ambtsmisdrijf, "
                    + "dan bent u als Kamerambtenaar verplicht het te melden.",
            "/inloggen?naar=melding", "Praat met een vertrouwenspersoon");
    private static final Referral HUIS = new Referral("Het Huis voor Klokkenluiders",
            "Geeft gratis en vertrouwelijk advies over een vermoeden van een misstand, en kan onderzoek doen als "
                    + "intern melden niet kan of niets oplevert. Het Huis staat los van de Kamer en van deze site.",
            "https://www.huisvoorklokkenluiders.nl", "Ga naar het Huis voor Klokkenluiders");
    private static final Referral EIGEN_WERKGEVER = new Referral("Uw eigen werkgever",
            "Het integriteitsbeleid van de ambtelijke organisatie geldt alleen voor Kamerambtenaren. Uw werkgever "
                    + "heeft eigen afspraken; een vertrouwenspersoon kan met u meedenken hoe u dit aankaart.",
            null, null);
    private static final Referral EIGEN_WERKGEVER_OMGANG = new Referral("Uw eigen werkgever",
            "De Klachtenregeling van de Kamer is er voor medewerkers van de ambtelijke organisatie en van fracties. Uw "
                    + "eigen werkgever heeft zelf een regeling; een vertrouwenspersoon kan met u meedenken.",
            null, null);
    private static final Referral POLITIE = new Referral("De politie",
            "Is het strafbaar, dan kunt u aangifte doen of eerst advies vragen. Dat kan altijd, ook naast al het "
                    + "andere. Bij direct gevaar belt u 112; zonder spoed 0900-8844.",
            "https://www.politie.nl", "Ga naar de politie");

    /** Whether this way begins at this site. */
    public boolean hier() {
        return adres != null && adres.startsWith("/");
    }

    /** The ways for someone, the most obvious one first. */
    static List<Referral> referralsFor(VisitorGroup group, Situation situation) {
        return switch (situation) {
            case ONZEKER -> List.of(VERTROUWENSPERSOON);
            case OMGANGSVORMEN -> omgangsvormen(group);
            case MISSTAND -> misstand(group);
        };
    }

    /**
     * KR-2021 art. 2d: a klager is an employee, of the civil service or of a fractie the regulation covers (art. 1).
     */
    private static List<Referral> omgangsvormen(VisitorGroup group) {
        return switch (group) {
            case KAMERAMBTENAAR -> List.of(VERTROUWENSPERSOON, KLACHT, COLLEGE, POLITIE);
            case FRACTIEMEDEWERKER -> List.of(VERTROUWENSPERSOON, KLACHT_FRACTIE, COLLEGE, POLITIE);
            case KAMERLID -> List.of(VERTROUWENSPERSOON, COLLEGE, POLITIE);
            case EXTERN -> List.of(VERTROUWENSPERSOON, EIGEN_WERKGEVER_OMGANG, COLLEGE, POLITIE);
        };
    }

    /** Gedragscode 8.4 to 8.6 and the footnote there: the integrity policy concerns Kamerambtenaren only. */
    private static List<Referral> misstand(VisitorGroup group) {
        return switch (group) {
            case KAMERAMBTENAAR -> List.of(INTEGRITEIT, HUIS, COLLEGE, POLITIE);
            case FRACTIEMEDEWERKER, EXTERN -> List.of(VERTROUWENSPERSOON, EIGEN_WERKGEVER, HUIS, COLLEGE, POLITIE);
            case KAMERLID -> List.of(VERTROUWENSPERSOON, COLLEGE, POLITIE);
        };
    }

    private static Referral klacht(String text) {
        return new Referral("De Klachtencommissie", text, "/inloggen?naar=klacht", "Dien een klacht in");
    }
}
