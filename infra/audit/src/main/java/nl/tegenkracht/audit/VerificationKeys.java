package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;

/**
 * The public keys to verify with, by their id; a rotated key stays among them.
 *
 * @param heads   of the services, for heads
 * @param erasure of whoever decides about erasing; no service has the secret half
 */
record VerificationKeys(Map<String, PublicKey> heads, Map<String, PublicKey> erasure) {

    static VerificationKeys read(Path directory) throws IOException {
        return new VerificationKeys(read(directory, ChainHeadKey.PREFIX), read(directory, ErasureKey.NAME));
    }

    static Map<String, PublicKey> read(Path directory, String prefix) throws IOException {
        var keys = new HashMap<String, PublicKey>();
        try (var files = Files.newDirectoryStream(directory, prefix + "*" + ChainHeadKey.PUBLIC_SUFFIX)) {
            for (var file : files) {
                var key = Ed25519.publicKey(Files.readString(file));
                keys.put(Ed25519.keyId(key), key);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("A public key for audit heads or erasure is unreadable", e);
        }
        return keys;
    }
}
