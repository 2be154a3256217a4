package nl.tegenkracht.versleuteling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Laat processen en draden om de beurt sleutels maken of wisselen, met een bestandsslot. Elke beurt laat het bestand een
 * byte groeien, zodat anderen aan de lengte zien dat er iets gebeurd is.
 */
final class Beurt {

    /** Bestandssloten gelden per proces; binnen het proces wachten draden hier op elkaar. */
    private static final ReentrantLock HIER = new ReentrantLock();

    private final Path bestand;

    Beurt(Path bestand) {
        this.bestand = bestand;
    }

    <T> T binnen(Werk<T> werk) throws IOException, GeneralSecurityException {
        HIER.lock();
        try (var kanaal = FileChannel.open(bestand,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var slot = kanaal.lock()) {
            var uitkomst = werk.doe();
            kanaal.write(ByteBuffer.wrap(new byte[]{'.'}));
            return uitkomst;
        } finally {
            HIER.unlock();
        }
    }

    /** Hoeveel beurten er geweest zijn. */
    long stand() throws IOException {
        try {
            return Files.size(bestand);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
