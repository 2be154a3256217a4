package nl.tegenkracht.gateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import nl.tegenkracht.gateway.GatewayProperties;

/** A secret with which the gateway makes itself known. */
final class ClientSecret {

    private ClientSecret() {
    }

    /** @throws UncheckedIOException if it cannot be read: the gateway then does not start */
    static String read(GatewayProperties properties, String file) {
        try {
            return Files.readString(properties.keyDirectory().resolve(file)).strip();
        } catch (IOException error) {
            throw new UncheckedIOException("The client secret of the gateway cannot be read", error);
        }
    }
}
