package nl.tegenkracht.versleuteling;

/**
 * Bewaart de sleutels waaronder datasleutels en berichten liggen (key management service). Wie een sleutelnaam voor het
 * eerst gebruikt om iets te sluiten, laat de sleutel ontstaan; ook als twee processen dat tegelijk doen, is het er één.
 *
 * <p>
 * Namen komen van {@link Sleutelnaam}. {@code context} is niet geheim maar wordt wel meegetekend: wie met een andere
 * context opent, krijgt niets. Alle methoden werpen {@link KluisOnbereikbaar} als de kluis zelf niet werkt, en
 * {@link IllegalArgumentException} bij een naam die niet kan bestaan. Veilig voor gebruik door meer threads.
 */
public interface Sleutelkluis {

    /** Verpakt een datasleutel onder de huidige sleutel met deze naam. */
    Ingepakt verpak(String sleutelnaam, byte[] datasleutel, byte[] context);

    /**
     * Haalt een datasleutel uit zijn verpakking, ook als die onder een vroegere sleutel gemaakt is.
     *
     * @throws NietTeOpenen bij een onbekende sleutel, een andere context of veranderde bytes
     */
    byte[] ontvouw(String sleutelnaam, Ingepakt ingepakt, byte[] context);

    /** Kenmerk van de sleutel waaronder nu gesloten wordt; verandert bij een wissel, ook die van een ander proces. */
    String huidigeKid(String sleutelnaam);

    /**
     * HMAC-SHA256 (32 bytes) voor pseudoniemen van personen en opzoekwaarden. De uitkomst blijft bij een sleutelwissel
     * gelijk: anders zou niemand zijn eigen dossier nog vinden.
     */
    byte[] hmac(String sleutelnaam, byte[] invoer);

    /** Sluit inhoud (een gebeurtenis, een sessie) onder de huidige sleutel met deze naam. */
    Ingepakt verzegel(String sleutelnaam, byte[] inhoud, byte[] context);

    /**
     * Opent wat {@link #verzegel} sloot; een verpakte datasleutel gaat hier niet mee open.
     *
     * @throws NietTeOpenen bij een onbekende sleutel, een andere context of veranderde bytes
     */
    byte[] ontzegel(String sleutelnaam, Ingepakt verzegeld, byte[] context);
}
