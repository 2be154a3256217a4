package nl.tegenkracht.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Signing keys as they lie in files: two lines of base64, the secret half (PKCS #8) and the public half (X.509). */
final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";

    private Ed25519() {
    }

    /** A pair as it was read. */
    record Pair(PrivateKey privateKey, String publicBase64, String keyId) {

        String sign(byte[] bytes) throws GeneralSecurityException {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(bytes);
            return Base64.getEncoder().encodeToString(signer.sign());
        }
    }

    static byte[] generate() throws GeneralSecurityException {
        var keyPair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var base64 = Base64.getEncoder();
        return (base64.encodeToString(keyPair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(keyPair.getPublic().getEncoded()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws GeneralSecurityException if this is no such file */
    static Pair parse(String file) throws GeneralSecurityException {
        var parts = file.strip().split("\n");
        if (parts.length != 2) {
            throw new GeneralSecurityException("Not a key file");
        }
        try {
            var privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
            return new Pair(privateKey, parts[1], keyId(publicKey(parts[1])));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("Not a key file", e);
        }
    }

    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
    }

    static String keyId(PublicKey publicKey) {
        return Hash.of(publicKey.getEncoded()).substring(0, 16);
    }

    static boolean verifies(byte[] bytes, String signature, PublicKey publicKey) {
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
