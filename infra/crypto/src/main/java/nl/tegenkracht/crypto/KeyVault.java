package nl.tegenkracht.crypto;

/**
 * Bewaart de sleutels waaronder datasleutels en berichten liggen (key management service). Wie een sleutelnaam voor het
 * eerst gebruikt om iets te sluiten, laat de sleutel ontstaan; ook als twee processen dat tegelijk doen, is het er één.
 *
 * <p>
 * Namen komen van {@link KeyName}. {@code context} is niet geheim maar wordt wel meegetekend: wie met een andere
 * context opent, krijgt niets. Alle methoden werpen {@link KeyVaultUnavailable} als de kluis zelf niet werkt, en
 * {@link IllegalArgumentException} bij een naam die niet kan bestaan. Veilig voor gebruik door meer threads.
 */
public interface KeyVault {

    /** Verpakt een datasleutel onder de huidige sleutel met deze naam. */
    WrappedKey wrap(String keyName, byte[] dataKey, byte[] context);

    /**
     * Haalt een datasleutel uit zijn verpakking, ook als die onder een vroegere sleutel gemaakt is.
     *
     * @throws DecryptionFailed bij een onbekende sleutel, een andere context of veranderde bytes
     */
    byte[] unwrap(String keyName, WrappedKey wrapped, byte[] context);

    /** Kenmerk van de sleutel waaronder nu gesloten wordt; verandert bij een wissel, ook die van een ander proces. */
    String currentKid(String keyName);

    /**
     * HMAC-SHA256 (32 bytes) voor pseudoniemen van personen en opzoekwaarden. De uitkomst blijft bij een sleutelwissel
     * gelijk: anders zou niemand zijn eigen dossier nog vinden.
     */
    byte[] hmac(String keyName, byte[] input);

    /** Sluit inhoud (een gebeurtenis, een sessie) onder de huidige sleutel met deze naam. */
    WrappedKey seal(String keyName, byte[] content, byte[] context);

    /**
     * Opent wat {@link #seal} sloot; een verpakte datasleutel gaat hier niet mee open.
     *
     * @throws DecryptionFailed bij een onbekende sleutel, een andere context of veranderde bytes
     */
    byte[] unseal(String keyName, WrappedKey sealedContent, byte[] context);
}
