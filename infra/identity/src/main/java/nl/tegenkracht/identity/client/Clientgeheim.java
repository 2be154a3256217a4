package nl.tegenkracht.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Vergelijkt het geheim van een client. Bij 256 willekeurige bits voegt een trage hash niets toe, en hij zou elke
 * omwisseling van een token vertragen; wachtwoorden van mensen hebben daarom een eigen, trage hash.
 */
@Component
class Clientgeheim implements PasswordEncoder {

    @Override
    public String encode(CharSequence geheim) {
        return hash(geheim);
    }

    @Override
    public boolean matches(CharSequence geheim, String bewaard) {
        return MessageDigest.isEqual(hash(geheim).getBytes(StandardCharsets.US_ASCII),
                bewaard.getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(CharSequence geheim) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(geheim.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", fout);
        }
    }
}
