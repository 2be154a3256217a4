package nl.tegenkracht.beleid.bibliotheek;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.tegenkracht.beleid.toepasselijkheid.Dekking;

/**
 * Whether the Klachtenregeling applies to those who work here, in plain Dutch. Never about another employer (D-13).
 *
 * @param soort kind of box on the page
 * @param kop   the answer
 * @param tekst why
 */
record DekkingExplanation(String soort, String kop, String tekst) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy",
            Locale.forLanguageTag("nl"));

    static DekkingExplanation of(Dekking dekking, String domainName) {
        return switch (dekking) {
            case Dekking.Rechtstreeks _ -> new DekkingExplanation("ok", "De Klachtenregeling geldt hier",
                    "Zij geldt voor alle medewerkers van de ambtelijke organisatie (artikel 1).");
            case Dekking.Verklaard verklaard -> new DekkingExplanation("ok", "De Klachtenregeling geldt hier",
                    domainName + " heeft de regeling van toepassing verklaard op haar medewerkers, vanaf "
                            + DATE.format(verklaard.verklaring().van()) + " (artikel 1).");
            case Dekking.NietVerklaard _ -> new DekkingExplanation("warning",
                    "De Klachtenregeling geldt hier nu niet, voor zover bekend",
                    "Er is hier geen verklaring bekend waarmee " + domainName + " de regeling van toepassing verklaart op"
                            + " haar medewerkers (artikel 1). De Klachtencommissie kan een klacht van hen dan"
                            + " waarschijnlijk niet behandelen. Een klacht insturen mag altijd, en bij een"
                            + " vertrouwenspersoon kan iedereen terecht.");
            case Dekking.PerWerkgever _ -> new DekkingExplanation("info",
                    "Of de Klachtenregeling geldt, hangt af van de werkgever",
                    "Zij geldt voor medewerkers van de ambtelijke organisatie, en voor medewerkers van een fractie die"
                            + " haar van toepassing heeft verklaard (artikel 1). Ook wie met een opdracht, detachering"
                            + " of uitzendovereenkomst bij hen werkt, is medewerker (artikel 2, onder d).");
        };
    }
}
