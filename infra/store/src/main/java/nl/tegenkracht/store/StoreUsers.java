package nl.tegenkracht.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may log in to the store. */
public sealed interface StoreUsers permits UserFile, LandscapeUsers {

    /** The user with this name, as known now. */
    Optional<StoreUser> find(String name);

    /** Adds a user to a file of users, or replaces him; for who has to reach more than one database, as a backup. */
    static void add(Path file, String name, Set<String> databases, String password) {
        var users = new UserFile(file);
        users.write(Stream.concat(users.all().stream().filter(user -> !user.name().equals(name)),
                Stream.of(new StoreUser(name, databases, ScramCredential.of(password)))).toList());
    }

    /**
     * A user for every database that the landscape needs, each with rights on that one only; a domain that is added gets
     * its users at once.
     *
     * @param landscape    which domains there are
     * @param keyDirectory where each user has a password in a file of its own; what is missing is made
     * @param file         what the store keeps of the users, without a password
     */
    static StoreUsers of(Path landscape, Path keyDirectory, Path file) {
        return new LandscapeUsers(landscape, keyDirectory, new UserFile(file));
    }
}
