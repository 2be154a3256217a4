package nl.tegenkracht.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares the secret of a client. With 256 random bits a slow hash adds nothing, and it would slow down every token
 * exchange; passwords of people therefore have a slow hash of their own.
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
            throw new IllegalStateException("This Java has no SHA-256", error);
        }
    }
}
