package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key with which a service signs its heads (Ed25519). The secret part is in the key directory, readable for the
 * owner only; the public part is next to it, to be given to the verifying officer.
 */
final class ChainHeadKey {

    static final String PUBLIC_SUFFIX = ".openbaar";
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final String keyId;

    private ChainHeadKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.keyId = keyId(publicKey);
    }

    /** Reads the key of this service, or creates it; two processes at once end up with the same one. */
    static ChainHeadKey open(Path keyDirectory, String service) throws IOException {
        try {
            DurableFiles.createDirectories(keyDirectory);
            var file = keyDirectory.resolve("audit-" + service + ".sleutel");
            if (!Files.exists(file)) {
                DurableFiles.createIfAbsent(file, generate());
            }
            var parts = Files.readString(file).strip().split("\n");
            var publicKeyFile = keyDirectory.resolve("audit-" + service + PUBLIC_SUFFIX);
            if (!Files.exists(publicKeyFile)) {
                DurableFiles.createIfAbsent(publicKeyFile, parts[1].getBytes(StandardCharsets.US_ASCII));
            }
            var privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
            return new ChainHeadKey(privateKey, publicKey(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("The key for audit heads is unusable", e);
        }
    }

    private static byte[] generate() throws GeneralSecurityException {
        var keyPair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var base64 = Base64.getEncoder();
        return (base64.encodeToString(keyPair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(keyPair.getPublic().getEncoded()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
    }

    static String keyId(PublicKey publicKey) {
        return Hash.of(publicKey.getEncoded()).substring(0, 16);
    }

    String keyId() {
        return keyId;
    }

    ChainHead sign(ChainHead head) throws IOException {
        return head.withSignature(sign(head.signedBytes()));
    }

    /** The signature over these bytes, base64. */
    String sign(byte[] bytes) throws IOException {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(bytes);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IOException("This cannot be signed", e);
        }
    }

    /** Whether this key made this signature. */
    boolean isOwn(byte[] bytes, String signature) {
        return signature != null && isValid(bytes, signature, publicKey);
    }

    static boolean isValid(ChainHead head, PublicKey publicKey) {
        return isValid(head.signedBytes(), head.signature(), publicKey);
    }

    private static boolean isValid(byte[] bytes, String signature, PublicKey publicKey) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey);
            verifier.update(bytes);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
