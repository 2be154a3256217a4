package nl.tegenkracht.beleid.bibliotheek;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.tegenkracht.beleid.toepasselijkheid.Dekking;

/**
 * Of de regeling geldt voor wie hier werkt, in gewone woorden. Nooit over een andere werkgever (besluit 13).
 *
 * @param soort soort kader
 * @param kop   het antwoord
 * @param tekst waarom
 */
record Uitleg(String soort, String kop, String tekst) {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
            Locale.forLanguageTag("nl"));

    static Uitleg van(Dekking dekking, String domeinnaam) {
        return switch (dekking) {
            case Dekking.Rechtstreeks _ -> new Uitleg("ok", "De Klachtenregeling geldt hier",
                    "Zij geldt voor alle medewerkers van de ambtelijke organisatie (artikel 1).");
            case Dekking.Verklaard verklaard -> new Uitleg("ok", "De Klachtenregeling geldt hier",
                    domeinnaam + " heeft de regeling van toepassing verklaard op haar medewerkers, vanaf "
                            + DAG.format(verklaard.verklaring().van()) + " (artikel 1).");
            case Dekking.NietVerklaard _ -> new Uitleg("warning", "De Klachtenregeling geldt hier nu niet",
                    domeinnaam + " heeft de regeling niet van toepassing verklaard op haar medewerkers (artikel 1). De"
                            + " klachtencommissie kan een klacht van hen dan niet in behandeling nemen. Een klacht"
                            + " insturen mag altijd, en bij een vertrouwenspersoon kan iedereen terecht.");
            case Dekking.PerWerkgever _ -> new Uitleg("info", "Of de Klachtenregeling geldt, hangt af van de werkgever",
                    "Zij geldt voor medewerkers van de ambtelijke organisatie, en voor medewerkers van een fractie die"
                            + " haar van toepassing heeft verklaard (artikel 1). Ook wie met een opdracht, detachering"
                            + " of uitzendovereenkomst bij hen werkt, is medewerker (artikel 2, onder d).");
        };
    }
}
