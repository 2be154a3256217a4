package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Path;

/** A file that only ever grows at its end. */
interface AppendOnlyFile extends AutoCloseable {

    /** Creates a new file to write to. */
    @FunctionalInterface
    interface Factory {

        AppendOnlyFile create(Path file) throws IOException;
    }

    void append(byte[] bytes) throws IOException;

    /** Only returns when everything appended survives a power failure. */
    void sync() throws IOException;

    @Override
    void close() throws IOException;
}
