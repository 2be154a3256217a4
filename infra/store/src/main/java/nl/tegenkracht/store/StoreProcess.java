package nl.tegenkracht.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.SettingSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as a process of its own: {@code StoreProcess [directory] [port]}. Without arguments these settings count:
 * {@code tegenkracht.store.directory} ({@code data/store}), {@code tegenkracht.store.port} (27117) and
 * {@code tegenkracht.store.address} (127.0.0.1; anything but loopback is refused). Who may log in follows from
 * {@code tegenkracht.landscape}, with passwords in {@code tegenkracht.key-directory}; without a landscape only who is in
 * {@code tegenkracht.store.users}. Stops gracefully on SIGTERM; exits
 * with 1 if it cannot start and with 2 if it can no longer write.
 */
public final class StoreProcess {

    private static final Logger log = LoggerFactory.getLogger(StoreProcess.class);
    private static final String PREFIX = "tegenkracht.store.";

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
        var settings = new SettingSource(new String[0], System::getProperty, System::getenv, System.err::println);
        var directory = args.length > 0 ? args[0] : settings.value(PREFIX + "directory", "data/store");
        var port = args.length > 1 ? args[1] : settings.value(PREFIX + "port", "27117");
        var commits = settings.value(PREFIX + "commits-per-compaction", "" + Store.COMMITS_PER_COMPACTION);
        return Store.open(Path.of(directory), settings.value(PREFIX + "address", "127.0.0.1"), Integer.parseInt(port),
                Integer.parseInt(commits), Optional.of(users(settings, directory)));
    }

    private static StoreUsers users(SettingSource settings, String directory) {
        var file = Path.of(settings.value(PREFIX + "users", directory + "/gebruikers.json"));
        var landscape = settings.value("tegenkracht.landscape", "");
        return landscape.isEmpty()
                ? new UserFile(file)
                : StoreUsers.of(Path.of(landscape),
                        Path.of(settings.value("tegenkracht.key-directory", "data/sleutels")), file);
    }
}
