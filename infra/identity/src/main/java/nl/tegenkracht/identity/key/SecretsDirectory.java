package nl.tegenkracht.identity.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.identity.InvalidSetup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Directory with secrets, readable by the owner only. What is there stays; what is missing is made
 * once, but only in the demonstration: elsewhere a wrong directory would make everybody somebody else. */
@Component
public class SecretsDirectory {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;
    private final boolean makesWhatIsMissing;

    @Autowired
    SecretsDirectory(IdentityProperties properties) throws IOException {
        this(properties.keyDirectory(), properties.demo());
    }

    SecretsDirectory(Path directory, boolean makesWhatIsMissing) throws IOException {
        this.directory = directory;
        this.makesWhatIsMissing = makesWhatIsMissing;
        Files.createDirectories(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * A secret of 256 random bits, hexadecimal.
     *
     * @throws IllegalStateException if the file is there but too short to be a secret
     */
    public String secret(String name) {
        var secret = readOrCreate(name, SecretsDirectory::random);
        if (secret.length() < BYTES) {
            throw new IllegalStateException("The secret " + name + " is too short");
        }
        return secret;
    }

    /** The content of this file; if it is missing, it is made of what {@code content} supplies. */
    String readOrCreate(String name, Supplier<String> content) {
        var target = directory.resolve(name);
        try {
            if (!Files.exists(target)) {
                if (!makesWhatIsMissing) {
                    throw new InvalidSetup(name + " is not among the keys: run CreateDeskKeys first.");
                }
                create(target, content.get());
            }
            return Files.readString(target).strip();
        } catch (IOException error) {
            throw new UncheckedIOException("Secret file " + name + " cannot be read or made", error);
        }
    }

    /** A hard link is there whole or not at all, and never over another: two makers get the same secret. */
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

    /** Replaces a file at once, whole and on disk; readable by the owner only. */
    static void replace(Path target, String content) throws IOException {
        var partial = Files.createTempFile(target.toAbsolutePath().getParent(), "half", ".tmp");
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    Path path() {
        return directory;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
