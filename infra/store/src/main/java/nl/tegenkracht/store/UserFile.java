package nl.tegenkracht.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users in a file: names, databases and salted credentials, never a password. It is read again as soon as it
 * changes; one that cannot be read leaves the last good one in force.
 */
final class UserFile implements StoreUsers {

    private static final Logger log = LoggerFactory.getLogger(UserFile.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private byte[] seen = {};
    private Map<String, StoreUser> users = Map.of();

    UserFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Optional<StoreUser> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    synchronized Collection<StoreUser> all() {
        return List.copyOf(read().values());
    }

    synchronized void write(Collection<StoreUser> newUsers) {
        try {
            OwnerOnly.directory(file.toAbsolutePath().getParent());
            OwnerOnly.write(file, JSON.writeValueAsBytes(newUsers));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private Map<String, StoreUser> read() {
        try {
            var content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (!Arrays.equals(content, seen)) {
                seen = content;
                users = parse(content);
            }
        } catch (IOException | JacksonException error) {
            // Without the text of the error: that may hold a piece of the file.
            log.warn(LogCode.STORE_USERS_UNREADABLE.pattern(), error.getClass().getSimpleName());
        }
        return users;
    }

    private static Map<String, StoreUser> parse(byte[] content) {
        var byName = new TreeMap<String, StoreUser>();
        if (content.length > 0) {
            Arrays.stream(JSON.readValue(content, StoreUser[].class)).forEach(user -> byName.put(user.name(), user));
        }
        return byName;
    }
}
