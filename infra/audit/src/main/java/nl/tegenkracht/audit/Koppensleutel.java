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
 * De sleutel waarmee een dienst zijn koppen tekent (Ed25519). Het geheime deel staat in de sleutelmap, alleen leesbaar
 * voor de eigenaar; het openbare deel ernaast, om aan de controleur te geven.
 */
final class Koppensleutel {

    static final String OPENBAAR = ".openbaar";
    private static final String SOORT = "Ed25519";

    private final PrivateKey geheim;
    private final String kenmerk;

    private Koppensleutel(PrivateKey geheim, String kenmerk) {
        this.geheim = geheim;
        this.kenmerk = kenmerk;
    }

    /** Leest de sleutel van deze dienst, of maakt hem; ook twee processen tegelijk houden er één over. */
    static Koppensleutel open(Path sleutelmap, String dienst) throws IOException {
        try {
            Schijf.map(sleutelmap);
            var bestand = sleutelmap.resolve("audit-" + dienst + ".sleutel");
            if (!Files.exists(bestand)) {
                Schijf.alsNieuw(bestand, nieuw());
            }
            var delen = Files.readString(bestand).strip().split("\n");
            var openbaar = sleutelmap.resolve("audit-" + dienst + OPENBAAR);
            if (!Files.exists(openbaar)) {
                Schijf.alsNieuw(openbaar, delen[1].getBytes(StandardCharsets.US_ASCII));
            }
            var geheim = KeyFactory.getInstance(SOORT)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(delen[0])));
            return new Koppensleutel(geheim, kenmerk(openbaar(delen[1])));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("De sleutel voor auditkoppen is onbruikbaar", e);
        }
    }

    private static byte[] nieuw() throws GeneralSecurityException {
        var paar = KeyPairGenerator.getInstance(SOORT).generateKeyPair();
        var base64 = Base64.getEncoder();
        return (base64.encodeToString(paar.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(paar.getPublic().getEncoded()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static PublicKey openbaar(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(SOORT)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
    }

    static String kenmerk(PublicKey openbaar) {
        return Hash.van(openbaar.getEncoded()).substring(0, 16);
    }

    String kenmerk() {
        return kenmerk;
    }

    Kop teken(Kop kop) throws IOException {
        try {
            var tekenaar = Signature.getInstance(SOORT);
            tekenaar.initSign(geheim);
            tekenaar.update(kop.getekend());
            return kop.met(Base64.getEncoder().encodeToString(tekenaar.sign()));
        } catch (GeneralSecurityException e) {
            throw new IOException("De kop is niet te tekenen", e);
        }
    }

    static boolean klopt(Kop kop, PublicKey openbaar) {
        try {
            var toets = Signature.getInstance(SOORT);
            toets.initVerify(openbaar);
            toets.update(kop.getekend());
            return toets.verify(Base64.getDecoder().decode(kop.handtekening()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
