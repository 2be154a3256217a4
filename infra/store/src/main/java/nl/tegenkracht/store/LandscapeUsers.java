package nl.tegenkracht.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.PasswordFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users that follow from the landscape, beside those an operator wrote in the file. A new domain has them before
 * anyone logs in; a user that has to be looked for is looked for in the landscape of that moment.
 */
final class LandscapeUsers implements StoreUsers {

    private static final Logger log = LoggerFactory.getLogger(LandscapeUsers.class);
    private static final int INTERVAL_MS = 500;

    private final Path landscape;
    private final Path keyDirectory;
    private final UserFile file;
    private byte[] applied = {};

    LandscapeUsers(Path landscape, Path keyDirectory, UserFile file) {
        this.landscape = landscape;
        this.keyDirectory = keyDirectory;
        this.file = file;
        follow();
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-users").factory())
                .scheduleWithFixedDelay(this::follow, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<StoreUser> find(String name) {
        return file.find(name).or(() -> {
            follow();
            return file.find(name);
        });
    }

    private synchronized void follow() {
        try {
            var content = Files.readAllBytes(landscape);
            if (!Arrays.equals(content, applied)) {
                provision(Databases.in(Landscape.read(landscape)));
                applied = content;
            }
        } catch (IOException | RuntimeException error) {
            log.warn(LogCode.STORE_USERS_NOT_PROVISIONED.pattern(), error.getClass().getSimpleName());
        }
    }

    private void provision(Set<String> databases) {
        var users = new TreeMap<String, StoreUser>();
        file.all().forEach(user -> users.put(user.name(), user));
        var before = Map.copyOf(users);
        for (var database : databases) {
            var password = PasswordFile.ofStore(keyDirectory, database).readOrCreate();
            users.compute(database, (_, user) -> user != null && user.credential().isOf(password)
                    ? user
                    : new StoreUser(database, Set.of(database), ScramCredential.of(password)));
        }
        if (!users.equals(before)) {
            file.write(users.values());
        }
    }
}
