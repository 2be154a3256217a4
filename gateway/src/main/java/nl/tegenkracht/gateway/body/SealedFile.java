package nl.tegenkracht.gateway.body;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * A file without a name, sealed under a key that is only in memory: after a crash there is nothing to find, and nothing
 * to read. Written once, then read as often as needed, by one reader at a time.
 */
final class SealedFile implements Closeable {

    private static final byte[] NO_CONTEXT = new byte[0];

    private final FileChannel channel;
    private final AesGcmHkdfStreaming seal;

    private SealedFile(FileChannel channel, AesGcmHkdfStreaming seal) {
        this.channel = channel;
        this.seal = seal;
    }

    static SealedFile create(Path directory, AesGcmHkdfStreaming seal) throws IOException {
        Files.createDirectories(directory);
        var path = Files.createTempFile(directory, "tk-", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            return new SealedFile(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE), seal);
        } finally {
            Files.delete(path);
        }
    }

    /** To write all content; closing completes the seal. */
    OutputStream write() throws IOException {
        return sealed(() -> seal.newEncryptingStream(new FilterOutputStream(Channels.newOutputStream(channel)) {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // The file stays open to be read.
            }
        }, NO_CONTEXT));
    }

    /** All content from the beginning. */
    InputStream read() throws IOException {
        channel.position(0);
        return sealed(() -> seal.newDecryptingStream(new FilterInputStream(Channels.newInputStream(channel)) {

            @Override
            public void close() {
                // The file stays open to be read again.
            }
        }, NO_CONTEXT));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // It has no name: with the last descriptor it is gone anyway.
        }
    }

    private interface Opening<T> {

        T open() throws GeneralSecurityException, IOException;
    }

    private static <T> T sealed(Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (GeneralSecurityException error) {
            throw new IOException(error);
        }
    }
}
