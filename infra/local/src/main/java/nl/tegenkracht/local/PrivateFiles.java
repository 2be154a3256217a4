package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
        try {
            if (Files.exists(directory)) {
                Files.walkFileTree(directory, new Closing());
            }
        } catch (IOException e) {
            throw new StartFailure(Texts.get("data.not-writable", directory, e.getMessage()), e);
        }
    }

    /** What a running part throws away meanwhile needs no closing any more. */
    private static final class Closing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            return visitFile(directory, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                if (!attributes.isSymbolicLink()) {
                    var allowed = EnumSet.copyOf(OWNER);
                    allowed.retainAll(Files.getPosixFilePermissions(file));
                    Files.setPosixFilePermissions(file, allowed);
                }
            } catch (NoSuchFileException gone) {
                return visitFileFailed(file, gone);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
            if (error instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw error;
        }
    }
}
