package nl.tegenkracht.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that no other user of the machine can look into, whatever the umask is. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> AS_FILE = PosixFilePermissions.asFileAttribute(FILE);
    private static final FileAttribute<Set<PosixFilePermission>> AS_DIRECTORY = PosixFilePermissions
            .asFileAttribute(DIRECTORY);

    private OwnerOnly() {
    }

    /** Makes this directory if it does not exist; one that others could read, of an earlier version, is closed. */
    public static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory, AS_DIRECTORY);
        return Files.setPosixFilePermissions(directory, DIRECTORY);
    }

    /** Makes this file, empty, if it does not exist; one that others could read is closed. */
    public static Path file(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Files.createFile(file, AS_FILE);
        }
        return Files.setPosixFilePermissions(file, FILE);
    }

    /** Replaces a file as a whole: whoever reads it sees the old content or the new. */
    public static void write(Path file, byte[] content) throws IOException {
        var temp = newFile(file.toAbsolutePath().getParent());
        try {
            Files.write(temp, content);
            Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    static Path newFile(Path directory) throws IOException {
        return Files.createTempFile(directory, ".new-", "", AS_FILE);
    }
}
