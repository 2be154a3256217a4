package nl.tegenkracht.store;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as a process of its own: {@code StoreProcess [directory] [port]}. Without arguments these properties count:
 * {@code tegenkracht.store.map} (the directory, {@code data/store} by default), {@code tegenkracht.store.poort} (the
 * port, 27117) and {@code tegenkracht.store.adres} (127.0.0.1; anything but loopback is refused). Stops gracefully on
 * SIGTERM; exits with 1 if it cannot start and with 2 if it can no longer write.
 */
public final class StoreProcess {

    private static final Logger log = LoggerFactory.getLogger(StoreProcess.class);
    private static final String PROPERTY_PREFIX = "tegenkracht.store.";

    private StoreProcess() {
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try (var store = open(args)) {
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
            store.termination().toCompletableFuture().join();
            return 0;
        } catch (CompletionException error) {
            log.error(LogCode.STORE_WRITE_LOST.pattern(), error.getCause());
            return 2;
        } catch (RuntimeException error) {
            log.error(LogCode.STORE_NOT_STARTED.pattern(), error.getMessage());
            return 1;
        }
    }

    private static Store open(String[] args) {
        var directory = args.length > 0 ? args[0] : System.getProperty(PROPERTY_PREFIX + "map", "data/store");
        var port = args.length > 1 ? Integer.parseInt(args[1]) : Integer.getInteger(PROPERTY_PREFIX + "poort", 27117);
        var address = System.getProperty(PROPERTY_PREFIX + "adres", "127.0.0.1");
        return Store.open(Path.of(directory), address, port,
                Integer.getInteger(PROPERTY_PREFIX + "commits-per-compactering", Store.COMMITS_PER_COMPACTION));
    }
}
