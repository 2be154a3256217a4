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
class ClientSecretEncoder implements PasswordEncoder {

    @Override
    public String encode(CharSequence secret) {
        return hash(secret);
    }

    @Override
    public boolean matches(CharSequence secret, String stored) {
        return MessageDigest.isEqual(hash(secret).getBytes(StandardCharsets.US_ASCII),
                stored.getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(CharSequence secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(secret.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", error);
        }
    }
}
