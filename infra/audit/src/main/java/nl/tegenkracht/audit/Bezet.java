package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Zegt dat een run loopt; ook na kill -9 geeft het besturingssysteem het slot vrij. Een slot geldt per proces, en elke
 * andere opening van hetzelfde bestand laat het bij sluiten los: daarom houdt het proces zijn eigen sloten zelf bij.
 */
final class Bezet implements AutoCloseable {

    private static final Set<Path> HIER = ConcurrentHashMap.newKeySet();

    private final Path bestand;
    private final FileChannel kanaal;

    private Bezet(Path bestand, FileChannel kanaal) {
        this.bestand = bestand;
        this.kanaal = kanaal;
    }

    static Bezet neem(Path bestand) throws IOException {
        Schijf.maak(bestand);
        var kanaal = FileChannel.open(bestand, StandardOpenOption.WRITE);
        FileLock slot = kanaal.tryLock();
        if (slot == null) {
            kanaal.close();
            throw new IOException("Een nieuwe run is al bezet");
        }
        HIER.add(bestand.toAbsolutePath());
        return new Bezet(bestand.toAbsolutePath(), kanaal);
    }

    /** Of een proces, dit of een ander, nog in deze run schrijft. */
    static boolean loopt(Path bestand) throws IOException {
        if (HIER.contains(bestand.toAbsolutePath())) {
            return true;
        }
        if (!Files.exists(bestand)) {
            return false;
        }
        try (var kanaal = FileChannel.open(bestand, StandardOpenOption.WRITE); var slot = kanaal.tryLock()) {
            return slot == null;
        }
    }

    @Override
    public void close() throws IOException {
        HIER.remove(bestand);
        try (kanaal) {
            Files.deleteIfExists(bestand);
        }
    }
}
