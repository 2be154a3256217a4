package nl.tegenkracht.store;

import java.util.Set;

/**
 * Who may log in.
 *
 * @param databases the only ones this user may read and write
 */
record StoreUser(String name, Set<String> databases, ScramCredential credential) {

    StoreUser {
        databases = Set.copyOf(databases);
    }
}
