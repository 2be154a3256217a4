package nl.tegenkracht.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Id;

/**
 * The directory with key files. A file appears at once and complete, and is on disk before anyone uses the key: a key
 * that is gone after a power failure takes along everything encrypted under it.
 */
final class KeyDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private static final String TEMPORARY_PREFIX = ".nieuw-";
    private static final Duration STALE_AFTER = Duration.ofHours(1);

    private final Path directory;

    /** Changes with every replacement of the file. */
    record FileVersion(Object fileKey, long modified, long size) {}

    record LoadedKeyset(KeysetHandle ring, FileVersion version) {}

    /** Makes a new ring from the current one. */
    @FunctionalInterface
    interface KeysetChange {

        KeysetHandle apply(KeysetHandle ring) throws GeneralSecurityException;
    }

    private KeyDirectory(Path directory) throws IOException {
        this.directory = directory;
        cleanUp();
    }

    /** The directory; made if it is not there. */
    static KeyDirectory create(Path directory) throws IOException {
        Files.createDirectories(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new KeyDirectory(directory);
    }

    static KeyDirectory existing(Path directory) throws IOException {
        return new KeyDirectory(directory);
    }

    /** What a crashed process left half done holds keys; that copy should not stay either. */
    private void cleanUp() throws IOException {
        var limit = System.currentTimeMillis() - STALE_AFTER.toMillis();
        try (var leftovers = Files.newDirectoryStream(directory, TEMPORARY_PREFIX + "*")) {
            for (var leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toMillis() < limit) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    Optional<FileVersion> version(String file) throws IOException {
        try {
            var attributes = Files.readAttributes(directory.resolve(file), BasicFileAttributes.class);
            return Optional.of(new FileVersion(attributes.fileKey(), attributes.lastModifiedTime().toMillis(),
                    attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Optional<LoadedKeyset> read(String file) throws IOException, GeneralSecurityException {
        var version = version(file);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        var path = directory.resolve(file);
        if (Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
            throw new IOException("A key file is accessible to others than its owner");
        }
        var ring = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
        return Optional.of(new LoadedKeyset(ring, version.get()));
    }

    /** Puts the ring there if there is none yet. Whoever comes second leaves the first one's, and gets false. */
    boolean createIfAbsent(String file, KeysetHandle ring) throws IOException {
        var temporary = writeTemporary(serialize(ring));
        try {
            Files.createLink(directory.resolve(file), temporary);
            return true;
        } catch (FileAlreadyExistsException e) {
            // The other was first; its key counts, this one has not been used for anything yet.
            return false;
        } finally {
            Files.delete(temporary);
            syncDirectory(directory);
        }
    }

    void delete(String file) throws IOException {
        Files.deleteIfExists(directory.resolve(file));
        syncDirectory(directory);
    }

    Optional<String> readText(String file) throws IOException {
        try {
            return Optional.of(Files.readString(directory.resolve(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void writeText(String file, String text) throws IOException {
        Files.move(writeTemporary(text), directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(directory);
    }

    /**
     * Replaces the ring; two rotations at once come one after the other, so that no key is lost.
     *
     * @param before done before it, in the same turn
     */
    void replace(String file, KeysetChange change, KeyOperation<?> before)
            throws IOException, GeneralSecurityException {
        new InterProcessLock(directory.resolve("wissel.slot")).withLock(() -> {
            var current = read(file).orElseThrow(() -> new NoSuchFileException("key file"));
            before.perform();
            var temporary = writeTemporary(serialize(change.apply(current.ring())));
            Files.move(temporary, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(directory);
            return null;
        });
    }

    private Path writeTemporary(String text) throws IOException {
        var temporary = directory.resolve(TEMPORARY_PREFIX + Id.random());
        var json = text.getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            var buffer = ByteBuffer.wrap(json);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        return temporary;
    }

    private static String serialize(KeysetHandle ring) throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(ring, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IOException("The key cannot be written", e);
        }
    }

    /** The name of a file must be on disk too, or it is gone after a power failure. */
    private static void syncDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
