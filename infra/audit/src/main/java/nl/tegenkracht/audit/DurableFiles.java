package nl.tegenkracht.audit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import nl.tegenkracht.contracts.Id;

/** Writing that survives a power failure, with files that belong to the owner only. */
final class DurableFiles {

    private DurableFiles() {
    }

    /**
     * A plain file stream and not a channel: a channel closes as soon as the writing thread is interrupted, and then
     * one aborted request would stop everyone's trail.
     */
    static AppendOnlyFile create(Path file) throws IOException {
        createFile(file);
        var out = new FileOutputStream(file.toFile(), true);
        return new AppendOnlyFile() {

            @Override
            public void append(byte[] bytes) throws IOException {
                out.write(bytes);
            }

            @Override
            public void sync() throws IOException {
                out.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    static void append(Path file, byte[] bytes) throws IOException {
        boolean isNew = !Files.exists(file);
        if (isNew) {
            createFile(file);
        }
        try (var out = new FileOutputStream(file.toFile(), true)) {
            out.write(bytes);
            out.getFD().sync();
        }
        if (isNew) {
            syncDirectory(file.getParent());
        }
    }

    static void replace(Path file, byte[] bytes) throws IOException {
        var temporary = writeTemporary(file, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(file.getParent());
    }

    /** Puts the file there if it does not exist yet; whoever comes second leaves the first one's. */
    static void createIfAbsent(Path file, byte[] bytes) throws IOException {
        var temporary = writeTemporary(file, bytes);
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            // Another was first; that file counts.
        } finally {
            Files.delete(temporary);
        }
        syncDirectory(file.getParent());
    }

    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void createFile(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** The name of a new file must be on disk too. */
    static void syncDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path writeTemporary(Path file, byte[] bytes) throws IOException {
        var temporary = file.resolveSibling(".nieuw-" + Id.random());
        append(temporary, bytes);
        return temporary;
    }
}
