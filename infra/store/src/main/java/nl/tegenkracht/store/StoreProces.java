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
public final class StoreProces {

    private static final Logger log = LoggerFactory.getLogger(StoreProces.class);
    private static final String EIGENSCHAP = "tegenkracht.store.";

    private StoreProces() {
    }

    public static void main(String[] args) {
        System.exit(draai(args));
    }

    private static int draai(String[] args) {
        try (var store = open(args)) {
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-sluiten"));
            store.einde().toCompletableFuture().join();
            return 0;
        } catch (CompletionException fout) {
            log.error("De store kan niet meer schrijven en stopt", fout.getCause());
            return 2;
        } catch (RuntimeException fout) {
            log.error("De store begint niet: {}", fout.getMessage());
            return 1;
        }
    }

    private static Store open(String[] args) {
        var map = args.length > 0 ? args[0] : System.getProperty(EIGENSCHAP + "map", "data/store");
        var poort = args.length > 1 ? Integer.parseInt(args[1]) : Integer.getInteger(EIGENSCHAP + "poort", 27117);
        var adres = System.getProperty(EIGENSCHAP + "adres", "127.0.0.1");
        return Store.open(Path.of(map), adres, poort,
                Integer.getInteger(EIGENSCHAP + "commits-per-compactering", Store.COMMITS_PER_COMPACTERING));
    }
}
