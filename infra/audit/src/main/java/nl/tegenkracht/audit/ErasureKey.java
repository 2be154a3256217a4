package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key with which decisions to erase are signed (Ed25519). Belongs where no service can read it. */
final class ErasureKey {

    static final String NAME = "wissing";

    private ErasureKey() {
    }

    /** Makes a pair in this directory; the public half is to be copied to the verifier and the command. */
    static void create(Path directory) throws IOException {
        var secret = directory.resolve(NAME + ".sleutel");
        if (Files.exists(secret)) {
            throw new FileAlreadyExistsException("There is a key for erasure here already");
        }
        try {
            DurableFiles.createDirectories(directory);
            DurableFiles.createIfAbsent(secret, Ed25519.generate());
            DurableFiles.replace(directory.resolve(NAME + ChainHeadKey.PUBLIC_SUFFIX),
                    Ed25519.parse(Files.readString(secret)).publicBase64().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key for erasure cannot be made", e);
        }
    }

    static ErasureDecision sign(Path secretFile, ErasureDecision decision) throws IOException {
        try {
            var pair = Ed25519.parse(Files.readString(secretFile));
            var withKey = decision.signed(pair.keyId(), "");
            return withKey.signed(pair.keyId(), pair.sign(withKey.signedBytes()));
        } catch (GeneralSecurityException e) {
            throw new IOException("The decision cannot be signed", e);
        }
    }
}
