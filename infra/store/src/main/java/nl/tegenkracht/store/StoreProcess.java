package nl.tegenkracht.store;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * De store als eigen proces: {@code StoreProces [map] [poort]}. Zonder argumenten gelden de eigenschappen
 * {@code tegenkracht.store.map} (standaard {@code data/store}), {@code tegenkracht.store.poort} (27117) en
 * {@code tegenkracht.store.adres} (127.0.0.1; iets anders dan loopback wordt geweigerd). Stopt netjes op SIGTERM; stopt
 * met code 1 als hij niet kan beginnen en 2 als hij niet meer kan schrijven.
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
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-sluiten"));
            store.termination().toCompletableFuture().join();
            return 0;
        } catch (CompletionException error) {
            log.error("De store kan niet meer schrijven en stopt", error.getCause());
            return 2;
        } catch (RuntimeException error) {
            log.error("De store begint niet: {}", error.getMessage());
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
