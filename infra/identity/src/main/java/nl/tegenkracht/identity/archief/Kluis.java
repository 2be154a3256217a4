package nl.tegenkracht.identity.archief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.tegenkracht.identity.Instellingen;
import nl.tegenkracht.identity.sleutel.Sleutelmap;
import org.springframework.stereotype.Component;

/**
 * Map met versleutelde bestanden (AES-256-GCM), elk heel geschreven of helemaal niet. De naam van het bestand hoort bij
 * de versleuteling: inhoud is niet onder een andere naam te leggen.
 */
@Component
class Kluis {

    private static final String EINDE = ".inlog";
    private static final String HALF = ".inlog-half";
    private static final int NONCE = 12;
    private static final int MERKTEKEN_BITS = 128;
    private static final SecureRandom BRON = new SecureRandom();

    private final Path map;
    private final SecretKeySpec sleutel;

    Kluis(Instellingen instellingen, Sleutelmap sleutelmap) throws IOException {
        map = instellingen.identiteit().map();
        sleutel = new SecretKeySpec(HexFormat.of().parseHex(sleutelmap.geheim("inlogarchief.geheim")), "AES");
        Files.createDirectories(map,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Schrijft en keert pas terug als het op de schijf staat. */
    void schrijf(String naam, byte[] inhoud) {
        try {
            var half = Files.createTempFile(map, "", HALF);
            try (var kanaal = FileChannel.open(half, StandardOpenOption.WRITE)) {
                kanaal.write(ByteBuffer.wrap(versleutel(naam, inhoud)));
                kanaal.force(true);
            }
            Files.move(half, map.resolve(naam + EINDE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fout) {
            throw new UncheckedIOException("Een inlog bewaren is niet gelukt", fout);
        }
    }

    void wis(String naam) {
        try {
            Files.deleteIfExists(map.resolve(naam + EINDE));
        } catch (IOException fout) {
            throw new UncheckedIOException("Een inlog wissen is niet gelukt", fout);
        }
    }

    /** Alles wat leesbaar is; wat half bleef liggen of met een andere sleutel is geschreven, wordt gewist. */
    Map<String, byte[]> alles() {
        var gelezen = new HashMap<String, byte[]>();
        try (var bestanden = Files.newDirectoryStream(map, "*{" + HALF + "," + EINDE + "}")) {
            for (var bestand : bestanden) {
                lees(bestand, gelezen);
            }
        } catch (IOException fout) {
            throw new UncheckedIOException("De bewaarde inlogs zijn niet te lezen", fout);
        }
        return gelezen;
    }

    private void lees(Path bestand, Map<String, byte[]> gelezen) throws IOException {
        var bestandsnaam = bestand.getFileName().toString();
        var naam = bestandsnaam.substring(0, bestandsnaam.lastIndexOf('.'));
        var inhoud = ontsleutel(naam, Files.readAllBytes(bestand));
        if (inhoud.isPresent()) {
            gelezen.put(naam, inhoud.get());
        } else {
            Files.delete(bestand);
        }
    }

    private byte[] versleutel(String naam, byte[] inhoud) {
        var nonce = new byte[NONCE];
        BRON.nextBytes(nonce);
        try {
            var versleuteld = cipher(Cipher.ENCRYPT_MODE, naam, nonce).doFinal(inhoud);
            return ByteBuffer.allocate(NONCE + versleuteld.length).put(nonce).put(versleuteld).array();
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("Versleutelen is niet gelukt", fout);
        }
    }

    private Optional<byte[]> ontsleutel(String naam, byte[] bestand) {
        if (bestand.length < NONCE) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(bestand, NONCE);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, naam, nonce).doFinal(bestand, NONCE, bestand.length - NONCE));
        } catch (GeneralSecurityException andereSleutel) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int richting, String naam, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(richting, sleutel, new GCMParameterSpec(MERKTEKEN_BITS, nonce));
        cipher.updateAAD(naam.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
