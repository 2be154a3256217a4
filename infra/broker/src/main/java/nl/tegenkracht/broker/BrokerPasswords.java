package nl.tegenkracht.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Passwords for the broker, each in a file of its own {@code kafka-<principal>.wachtwoord} that only the owner can
 * read. What is missing is made, with 256 random bits; what is there stays.
 */
public final class BrokerPasswords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_DIRECTORY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path secretsDirectory;

    private BrokerPasswords(Path secretsDirectory) {
        this.secretsDirectory = secretsDirectory;
    }

    /** The passwords in this directory. */
    public static BrokerPasswords in(Path secretsDirectory) {
        return new BrokerPasswords(secretsDirectory);
    }

    /** The password of this principal. */
    public String passwordOf(String principal) {
        var file = secretsDirectory.resolve("kafka-" + principal + ".wachtwoord");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var password = Files.readString(file).strip();
            if (password.length() < 20) {
                throw new IllegalStateException("Password too short in " + file.getFileName());
            }
            return password;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A link to a file that is already filled: whoever sees it sees it whole, and whoever was first wins. */
    private void create(Path file) throws IOException {
        Files.createDirectories(secretsDirectory, OWNER_ONLY_DIRECTORY);
        var temp = Files.createTempFile(secretsDirectory, ".kafka-", ".new", OWNER_ONLY);
        try {
            Files.writeString(temp, random());
            Files.createLink(file, temp);
        } catch (FileAlreadyExistsException createdByAnother) {
            assert Files.exists(file);
        } finally {
            Files.delete(temp);
        }
    }

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
