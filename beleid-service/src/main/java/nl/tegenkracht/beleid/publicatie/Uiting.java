package nl.tegenkracht.beleid.publicatie;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import nl.tegenkracht.contract.Gebeurtenistype;

/**
 * Iets dat vaststaat en dat andere diensten moeten weten. De inhoud ligt vast in de gegevens: dezelfde uiting opnieuw
 * zenden is dezelfde gebeurtenis, met hetzelfde kenmerk.
 *
 * @param kenmerk    blijvend, ondoorzichtig kenmerk van wat er geuit wordt: het onderwerp van de gebeurtenis
 * @param volgnummer volgnummer binnen dat kenmerk, vanaf 1 zonder gaten
 * @param vastgelegd wanneer het in de gegevens is vastgelegd, UTC
 * @param type       soort gebeurtenis
 * @param data       de inhoud volgens het schema van het type
 */
public record Uiting(String kenmerk, long volgnummer, Instant vastgelegd, Gebeurtenistype type, Object data) {

    /** Het kenmerk van de gebeurtenis: steeds hetzelfde binnen een epoch, zodat een ontvanger dubbele herkent. */
    String gebeurteniskenmerk(long epoch) {
        try {
            var afdruk = MessageDigest.getInstance("SHA-256")
                    .digest((kenmerk + ":" + volgnummer + ":" + epoch).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(afdruk, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
