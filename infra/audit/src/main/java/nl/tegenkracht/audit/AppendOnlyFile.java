package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Path;

/** Een bestand waar alleen iets achteraan bij komt. */
interface AppendOnlyFile extends AutoCloseable {

    /** Maakt een nieuw bestand om in te schrijven. */
    @FunctionalInterface
    interface Factory {

        AppendOnlyFile create(Path file) throws IOException;
    }

    void append(byte[] bytes) throws IOException;

    /** Keert pas terug als alles wat toegevoegd is een stroomstoring overleeft. */
    void sync() throws IOException;

    @Override
    void close() throws IOException;
}
