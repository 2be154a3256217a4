package nl.tegenkracht.identity.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import nl.tegenkracht.identity.IdentityProperties;
import org.springframework.stereotype.Component;

/** Map met geheimen, alleen leesbaar voor de eigenaar. Wat er is, blijft; wat ontbreekt, wordt één keer gemaakt. */
@Component
public class SecretsDirectory {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    SecretsDirectory(IdentityProperties properties) throws IOException {
        directory = properties.sleutelmap();
        Files.createDirectories(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * Een geheim van 256 willekeurige bits, hexadecimaal.
     *
     * @throws IllegalStateException als het bestand er is maar te kort is om een geheim te zijn
     */
    public String secret(String name) {
        var secret = readOrCreate(name, SecretsDirectory::random);
        if (secret.length() < BYTES) {
            throw new IllegalStateException("Het geheim " + name + " is te kort");
        }
        return secret;
    }

    /** De inhoud van dit bestand; ontbreekt het, dan van wat {@code inhoud} levert. */
    String readOrCreate(String name, Supplier<String> content) {
        var target = directory.resolve(name);
        try {
            if (!Files.exists(target)) {
                create(target, content.get());
            }
            return Files.readString(target).strip();
        } catch (IOException error) {
            throw new UncheckedIOException("Sleutelbestand " + name + " is niet te lezen of te maken", error);
        }
    }

    /** Een harde link komt er heel of niet, en nooit over een ander heen: twee makers krijgen hetzelfde geheim. */
    private void create(Path target, String content) throws IOException {
        var partial = Files.createTempFile(directory, "half", ".tmp");
        try {
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.createLink(target, partial);
        } catch (FileAlreadyExistsException alreadyCreated) {
            return;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
