package nl.tegenkracht.gateway.sessie;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.tegenkracht.gateway.Instellingen;
import org.springframework.stereotype.Component;

/** Versleutelt wat de deur buiten haar eigen geheugen bewaart. Een tweede sleutel in het bestand maakt wisselen mogelijk. */
@Component
public class Kluis {

    static final String BESTAND = "poort-sessies.tink.json";

    private final Aead aead;

    Kluis(Instellingen instellingen) {
        try {
            AeadConfig.register();
            var bestand = instellingen.sleutelmap().resolve(BESTAND);
            if (instellingen.demo() && Files.notExists(bestand)) {
                maak(bestand);
            }
            this.aead = TinkJsonProtoKeysetFormat
                    .parseKeyset(Files.readString(bestand), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("Sleutelbestand van de sessies is niet bruikbaar", fout);
        } catch (IOException fout) {
            throw new UncheckedIOException("Sleutelbestand van de sessies is niet leesbaar", fout);
        }
    }

    /** Versleutelt; {@code verband} moet bij het openen hetzelfde zijn. */
    public byte[] sluit(byte[] inhoud, String verband) {
        try {
            return aead.encrypt(inhoud, verband.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("Versleutelen lukt niet", fout);
        }
    }

    /** Opent; leeg als de inhoud niet van deze sleutel of niet van dit verband is. */
    public Optional<byte[]> open(byte[] inhoud, String verband) {
        try {
            return Optional.of(aead.decrypt(inhoud, verband.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException fout) {
            return Optional.empty();
        }
    }

    private static void maak(Path bestand) throws IOException, GeneralSecurityException {
        Files.createDirectories(bestand.getParent());
        var nieuw = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        var tijdelijk = Files.createTempFile(bestand.getParent(), "sleutel", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(tijdelijk, nieuw);
        try {
            // Een tweede deur die tegelijk begint, mag deze sleutel niet vervangen.
            Files.createLink(bestand, tijdelijk);
        } catch (FileAlreadyExistsException bestaatAl) {
            Files.readString(bestand);
        } finally {
            Files.delete(tijdelijk);
        }
    }
}
