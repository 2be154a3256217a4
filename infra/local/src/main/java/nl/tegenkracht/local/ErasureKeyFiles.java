package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The key with which decisions to erase audit entries are signed. Only the demonstration makes it here, in a directory
 * that no part is told of; elsewhere it comes from outside. Its public half lies among the other public halves.
 */
final class ErasureKeyFiles {

    private static final String SECRET = "wissing.sleutel";
    private static final String PUBLIC = "wissing.openbaar";

    private ErasureKeyFiles() {
    }

    /** Makes what is missing; what is there stays as it is. */
    static void create(Path directory, Path secretsDirectory) {
        try {
            if (!Files.exists(directory.resolve(SECRET))) {
                Files.createDirectories(directory,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                var base64 = Base64.getEncoder();
                var publicHalf = base64.encodeToString(pair.getPublic().getEncoded());
                SecretFiles.create(directory.resolve(SECRET),
                        base64.encodeToString(pair.getPrivate().getEncoded()) + "\n" + publicHalf + "\n");
            }
            var publicHalf = Files.readString(directory.resolve(SECRET)).strip().split("\n")[1];
            SecretFiles.create(secretsDirectory.resolve(PUBLIC), publicHalf);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure(Texts.get("secrets.not-made", directory, e.getMessage()), e);
        }
    }
}
