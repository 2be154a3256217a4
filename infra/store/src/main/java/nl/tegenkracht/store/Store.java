package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running document store that speaks MongoDB's protocol on loopback. It knows no transactions; what it confirms is on
 * disk.
 *
 * <p>
 * Can be opened in a test too, on a temporary directory and without users: {@code try (var store =
 * Store.open(directory, 0)) { ... store.uri() }}.
 */
public final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);
    static final int COMMITS_PER_COMPACTION = 200;
    /** A writer holds its thread until the fsync; with fewer threads groups would stay small. */
    private static final int THREADS = 32;

    private final MongoServer server;
    private final GroupCommit commit;
    private final int port;

    private Store(MongoServer server, GroupCommit commit) {
        this.server = server;
        this.commit = commit;
        this.port = server.getLocalAddress().getPort();
        log.info(LogCode.STORE_LISTENS.pattern(), port);
    }

    /**
     * Opens the store on 127.0.0.1.
     *
     * @param directory where the data is; created if it does not exist
     * @param port it listens on, or 0 for a free one
     * @param users who may log in
     * @throws IllegalStateException if another store uses this directory
     */
    public static Store open(Path directory, int port, StoreUsers users) {
        return open(directory, "127.0.0.1", port, COMMITS_PER_COMPACTION, Optional.of(users));
    }

    /** The same without users: open to everybody on this machine, so only for a test. */
    public static Store open(Path directory, int port) {
        return open(directory, "127.0.0.1", port, COMMITS_PER_COMPACTION, Optional.empty());
    }

    static Store open(Path directory, String address, int port, int commitsPerCompaction,
            Optional<StoreUsers> users) {
        var listenAddress = new InetSocketAddress(address, port);
        if (!isLoopback(listenAddress.getAddress())) {
            throw new IllegalArgumentException(
                    "The built-in store knows no encryption and therefore only listens on loopback (127.0.0.1).");
        }
        var file = StoreFile.open(directory);
        var commit = new GroupCommit(file, commitsPerCompaction);
        return new Store(bind(backend(file, commit, users), listenAddress), commit);
    }

    private static DurableBackend backend(StoreFile file, GroupCommit commit, Optional<StoreUsers> users) {
        try {
            return users.<DurableBackend>map(known -> new GuardedBackend(file, commit, known))
                    .orElseGet(() -> new DurableBackend(file, commit));
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
            // Netty throws a BindException here too, though the method does not say so.
            server.shutdownNow();
            throw new IllegalStateException("The store cannot listen on port " + listenAddress.getPort() + ".",
                    error);
        }
    }

    private static boolean isLoopback(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    public int port() {
        return port;
    }

    /** The address for a driver, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Ends when the store is closed, or with the error that keeps it from confirming anything more. */
    public CompletionStage<Void> termination() {
        return commit.termination();
    }

    /** Breaks the connections, writes what is pending and closes the file. A second time does nothing. */
    @Override
    public synchronized void close() {
        if (server.getLocalAddress() != null) {
            server.shutdownNow();
            log.info(LogCode.STORE_CLOSED.pattern());
        }
    }
}
