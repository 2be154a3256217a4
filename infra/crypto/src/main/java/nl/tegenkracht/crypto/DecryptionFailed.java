package nl.tegenkracht.crypto;

/**
 * Dit gaat niet open: de sleutel is onbekend, de context is een andere of er is iets veranderd. Welke van de drie zegt
 * deze fout met opzet niet, en zij draagt geen oorzaak mee waar inhoud in kan staan.
 */
public final class DecryptionFailed extends RuntimeException {

    public DecryptionFailed() {
        super("Niet te openen", null, false, true);
    }
}
