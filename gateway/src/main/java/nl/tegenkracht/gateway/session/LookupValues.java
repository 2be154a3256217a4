package nl.tegenkracht.gateway.session;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Hmac;
import nl.tegenkracht.contracts.PasswordFile;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What stands in the database instead of a name that the provider uses: enough to find it again, of no use to whoever
 * reads the database and has not the key. That follows, as with the ids of sessions, from what every gateway has.
 */
@Component
public class LookupValues {

    private final byte[] key;

    @Autowired
    LookupValues(GatewayProperties properties) {
        this(PasswordFile.ofStore(properties.keyDirectory(), Databases.GATEWAY).read());
    }

    LookupValues(String databasePassword) {
        this.key = Hmac.sha256(databasePassword.getBytes(StandardCharsets.UTF_8), "tegenkracht provider names v1");
    }

    /**
     * The value for a name.
     *
     * @param kind what it is the name of, such as {@code sid}
     */
    public String of(String kind, String name) {
        return HexFormat.of().formatHex(Hmac.sha256(key, kind + " " + name));
    }
}
