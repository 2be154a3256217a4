package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Een draaiende documentstore die MongoDB's protocol spreekt op loopback. Hij kent geen aanmelding en geen transacties;
 * wat hij bevestigt, staat op schijf.
 * <p>
 * Ook in een test te openen, op een tijdelijke map: {@code try (var store = Store.open(map, 0)) { ... store.uri() }}.
 */
public final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);
    static final int COMMITS_PER_COMPACTION = 200;
    /** Een schrijver houdt zijn draad vast tot de fsync; met minder draden zouden groepen klein blijven. */
    private static final int THREADS = 32;

    private final MongoServer server;
    private final GroupCommit commit;
    private final int port;

    private Store(MongoServer server, GroupCommit commit) {
        this.server = server;
        this.commit = commit;
        this.port = server.getLocalAddress().getPort();
        log.info("De store luistert op poort {}", port);
    }

    /**
     * Opent de store op 127.0.0.1.
     *
     * @param directory   waar de gegevens staan; wordt gemaakt als zij er niet is
     * @param port waarop hij luistert, of 0 voor een vrije
     * @throws IllegalStateException als een andere store deze map gebruikt
     */
    public static Store open(Path directory, int port) {
        return open(directory, "127.0.0.1", port, COMMITS_PER_COMPACTION);
    }

    static Store open(Path directory, String address, int port, int commitsPerCompaction) {
        var listenAddress = new InetSocketAddress(address, port);
        if (!isLoopback(listenAddress.getAddress())) {
            throw new IllegalArgumentException(
                    "De ingebouwde store kent geen aanmelding en luistert daarom alleen op loopback (127.0.0.1).");
        }
        var file = StoreFile.open(directory);
        var commit = new GroupCommit(file, commitsPerCompaction);
        return new Store(bind(backend(file, commit), listenAddress), commit);
    }

    private static DurableBackend backend(StoreFile file, GroupCommit commit) {
        try {
            return new DurableBackend(file, commit);
        } catch (RuntimeException error) {
            commit.close();
            file.close();
            throw error;
        }
    }

    private static MongoServer bind(DurableBackend backend, InetSocketAddress listenAddress) {
        var server = new MongoServer(backend);
        try {
            server.bind(listenAddress, 1, THREADS);
            return server;
        } catch (Exception error) {
            // Netty gooit hier ook een BindException, al zegt de methode dat niet.
            server.shutdownNow();
            throw new IllegalStateException("De store kan niet luisteren op poort " + listenAddress.getPort() + ".",
                    error);
        }
    }

    private static boolean isLoopback(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    public int port() {
        return port;
    }

    /** Het adres voor een driver, zonder database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Loopt af als de store gesloten is, of met de fout waardoor hij niets meer kan bevestigen. */
    public CompletionStage<Void> termination() {
        return commit.termination();
    }

    /** Verbreekt de verbindingen, schrijft wat klaarstaat en sluit het bestand. Een tweede keer doet niets. */
    @Override
    public synchronized void close() {
        if (server.getLocalAddress() != null) {
            server.shutdownNow();
            log.info("De store is gesloten");
        }
    }
}
