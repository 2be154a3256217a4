package nl.tegenkracht.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Closes everything in the data directory to other users of the machine: states, times and ids are there in clear. The
 * parts run with a umask too; this is for what the runner makes itself, and for what an earlier version left open.
 */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    /** To make a directory with. */
    static final FileAttribute<Set<PosixFilePermission>> NEW_DIRECTORY = PosixFilePermissions.asFileAttribute(OWNER);
    private static final FileAttribute<Set<PosixFilePermission>> NEW_FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFiles() {
    }

    /** Makes the directory if it does not exist, and closes it. */
    static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory, NEW_DIRECTORY);
        return Files.setPosixFilePermissions(directory, OWNER);
    }

    /** Makes the file, empty, if it does not exist. */
    static Path file(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file, NEW_FILE);
    }

    /** Takes away what others may do with this directory and everything in it. */
    static void close(Path directory) {
        try (var files = Files.walk(directory)) {
            files.filter(file -> !Files.isSymbolicLink(file)).forEach(PrivateFiles::closeOne);
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure(Texts.get("data.not-writable", directory, e.getMessage()), e);
        }
    }

    private static void closeOne(Path file) {
        try {
            var allowed = EnumSet.copyOf(OWNER);
            allowed.retainAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            Files.setPosixFilePermissions(file, allowed);
        } catch (NoSuchFileException _) {
            // A part that is running already threw it away: nothing left to read.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
