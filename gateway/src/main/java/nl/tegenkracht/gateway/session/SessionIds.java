package nl.tegenkracht.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Hmac;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.PasswordFile;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes ids of sessions: 256 random bits, and a proof that a gateway made them. Who makes up an id does not get as far
 * as the database. The proof is no more than that: whether there is such a session only the database knows, and so its
 * key follows from what every gateway has that may ask the database (record 0258).
 */
@Component
class SessionIds {

    private static final int RANDOM_BYTES = 32;
    private static final int PROOF_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}[.][A-Za-z0-9_-]{22}");
    /** Ids of before there was a proof; their sessions live ten hours at most. */
    private static final Pattern FORMER = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    @Autowired
    SessionIds(GatewayProperties properties) {
        this(PasswordFile.ofStore(properties.keyDirectory(), Databases.GATEWAY).read());
    }

    SessionIds(String databasePassword) {
        this.key = Hmac.sha256(databasePassword.getBytes(StandardCharsets.UTF_8), "tegenkracht session id v1");
    }

    String create() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var random = text(bytes);
        return random + "." + proof(random);
    }

    /** Whether a gateway made this id. */
    boolean isProven(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            return false;
        }
        int dot = id.indexOf('.');
        return MessageDigest.isEqual(proof(id.substring(0, dot)).getBytes(StandardCharsets.US_ASCII),
                id.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
    }

    static boolean isFormer(String id) {
        return id != null && FORMER.matcher(id).matches();
    }

    private String proof(String random) {
        return text(Arrays.copyOf(Hmac.sha256(key, random), PROOF_BYTES));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
