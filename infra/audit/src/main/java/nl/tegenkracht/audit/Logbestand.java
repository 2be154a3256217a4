package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Path;

/** Een bestand waar alleen iets achteraan bij komt. */
interface Logbestand extends AutoCloseable {

    /** Maakt een nieuw bestand om in te schrijven. */
    @FunctionalInterface
    interface Maker {

        Logbestand nieuw(Path bestand) throws IOException;
    }

    void voegToe(byte[] bytes) throws IOException;

    /** Keert pas terug als alles wat toegevoegd is een stroomstoring overleeft. */
    void opSchijf() throws IOException;

    @Override
    void close() throws IOException;
}
