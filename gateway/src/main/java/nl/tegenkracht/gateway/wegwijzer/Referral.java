package nl.tegenkracht.gateway.wegwijzer;

import java.util.List;

/**
 * Een plek waar iemand terechtkan.
 *
 * @param naam   wie of wat het is
 * @param tekst  wat u daar kunt verwachten, en de grens ervan
 * @param adres  waar het begint, hier of op een andere site, of {@code null}
 * @param actie  wat er op de knop of in de link staat, of {@code null}
 */
record Referral(String naam, String tekst, String adres, String actie) {

    private static final Referral VERTROUWENSPERSOON = new Referral("Een vertrouwenspersoon van uw keuze",
            "Luistert, denkt mee en doet niets zonder uw toestemming. U kiest zelf wie: iemand uit de ambtelijke organisatie, uit een fractie of van buiten. Wat u vertelt blijft onder u, behalve bij een misdrijf of in ernstige gewetensnood; dan hoort u dat vooraf. Alleen uw hart luchten mag ook.",
            "/inloggen?naar=melding", "Praat met een vertrouwenspersoon");
    private static final Referral KLACHT = klacht(
            "Voor een klacht over een collega die bij de ambtelijke organisatie of een fractie werkt. Schriftelijk, met uw naam, binnen een jaar na het laatste voorval. De commissie onderzoekt en adviseert; uw werkgever of die van de ander beslist. Een vertrouwenspersoon kan u daarbij helpen.");
    private static final Referral KLACHT_FRACTIE = klacht(
            "Voor een klacht over een collega die bij de ambtelijke organisatie of een fractie werkt, als uw fractie de Klachtenregeling van toepassing heeft verklaard. Of dat zo is, ziet u na het inloggen. Schriftelijk, met uw naam, binnen een jaar na het laatste voorval. Een vertrouwenspersoon kan u daarbij helpen.");
    private static final Referral COLLEGE = new Referral("Het College van onderzoek integriteit",
            "Voor een klacht over een Kamerlid: daar gaat de Klachtencommissie niet over. Iedereen kan er een klacht indienen, met naam, adres, datum en feiten. Het College staat los van deze site.",
            "https://www.tweedekamer.nl/kamerleden-en-commissies/integriteit-en-openbare-registers/college-van-onderzoek-integriteit",
            "Lees meer over het College");
    private static final Referral INTEGRITEIT = new Referral("De vertrouwenspersoon integriteit",
            "Denkt met u mee of u meldt, en kan namens u melden zonder uw naam te noemen. U kunt het ook bespreken met uw leidinggevende of melden bij het bevoegd gezag. Vermoedt u een misdrijf of ambtsmisdrijf, dan bent u als Kamerambtenaar verplicht het te melden.",
            "/inloggen?naar=melding", "Praat met een vertrouwenspersoon");
    private static final Referral HUIS = new Referral("Het Huis voor Klokkenluiders",
            "Geeft gratis en vertrouwelijk advies over een vermoeden van een misstand, en kan onderzoek doen als intern melden niet kan of niets oplevert. Het Huis staat los van de Kamer en van deze site.",
            "https://www.huisvoorklokkenluiders.nl", "Ga naar het Huis voor Klokkenluiders");
    private static final Referral EIGEN_WERKGEVER = new Referral("Uw eigen werkgever",
            "Het integriteitsbeleid van de ambtelijke organisatie geldt alleen voor Kamerambtenaren. Uw werkgever heeft eigen afspraken; een vertrouwenspersoon kan met u meedenken hoe u dit aankaart.",
            null, null);
    private static final Referral EIGEN_WERKGEVER_OMGANG = new Referral("Uw eigen werkgever",
            "De Klachtenregeling van de Kamer is er voor medewerkers van de ambtelijke organisatie en van fracties. Uw eigen werkgever heeft zelf een regeling; een vertrouwenspersoon kan met u meedenken.",
            null, null);
    private static final Referral POLITIE = new Referral("De politie",
            "Is het strafbaar, dan kunt u aangifte doen of eerst advies vragen. Dat kan altijd, ook naast al het andere. Bij direct gevaar belt u 112; zonder spoed 0900-8844.",
            "https://www.politie.nl", "Ga naar de politie");

    /** Of deze weg op deze site begint. */
    public boolean hier() {
        return adres != null && adres.startsWith("/");
    }

    /** De wegen voor iemand, de meest voor de hand liggende eerst. */
    static List<Referral> referralsFor(VisitorGroup group, Situation situation) {
        return switch (situation) {
            case ONZEKER -> List.of(VERTROUWENSPERSOON);
            case OMGANGSVORMEN -> omgangsvormen(group);
            case MISSTAND -> misstand(group);
        };
    }

    /** KR-2021 art. 2d: klager is een medewerker, ambtelijk of van een fractie waarvoor de regeling geldt (art. 1). */
    private static List<Referral> omgangsvormen(VisitorGroup group) {
        return switch (group) {
            case KAMERAMBTENAAR -> List.of(VERTROUWENSPERSOON, KLACHT, COLLEGE, POLITIE);
            case FRACTIEMEDEWERKER -> List.of(VERTROUWENSPERSOON, KLACHT_FRACTIE, COLLEGE, POLITIE);
            case KAMERLID -> List.of(VERTROUWENSPERSOON, COLLEGE, POLITIE);
            case EXTERN -> List.of(VERTROUWENSPERSOON, EIGEN_WERKGEVER_OMGANG, COLLEGE, POLITIE);
        };
    }

    /** Gedragscode 8.4 tot 8.6 en de voetnoot daarbij: integriteitsbeleid heeft alleen betrekking op Kamerambtenaren. */
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
