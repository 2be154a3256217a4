package nl.tegenkracht.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password by which two parts recognize each other, in a file that only the owner can read. It holds 256 random bits;
 * nobody types it.
 */
public record PasswordFile(Path path) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int MIN_LENGTH = 20;

    /** The password of this user of the store; the name of the user is that of the database. */
    public static PasswordFile ofStore(Path keyDirectory, String database) {
        return new PasswordFile(keyDirectory.resolve("mongo-" + database + ".wachtwoord"));
    }

    /** The password of this principal of the broker. */
    public static PasswordFile ofBroker(Path keyDirectory, String principal) {
        return new PasswordFile(keyDirectory.resolve("kafka-" + principal + ".wachtwoord"));
    }

    /**
     * @throws UncheckedIOException if there is no such file, or it cannot be read
     * @throws IllegalStateException if it holds no real password
     */
    public String read() {
        try {
            var password = Files.readString(path).strip();
            if (password.length() < MIN_LENGTH) {
                throw new IllegalStateException("Password too short in " + path.getFileName());
            }
            return password;
        } catch (IOException error) {
            throw new UncheckedIOException("No password to be read in " + path.getFileName(), error);
        }
    }

    /** The same, and makes it if there is none. */
    public String readOrCreate() {
        if (!Files.exists(path)) {
            create();
        }
        return read();
    }

    /** A link to a file that is already filled: whoever sees it sees it whole, and whoever was first wins. */
    private void create() {
        try {
            var temp = OwnerOnly.newFile(OwnerOnly.directory(path.toAbsolutePath().getParent()));
            try {
                Files.writeString(temp, random());
                Files.createLink(path, temp);
            } catch (FileAlreadyExistsException createdByAnother) {
                assert Files.exists(path);
            } finally {
                Files.delete(temp);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A new password, in characters that fit in any file or address. */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
