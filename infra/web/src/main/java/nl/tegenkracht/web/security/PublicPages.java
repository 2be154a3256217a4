package nl.tegenkracht.web.security;

import java.util.List;

/**
 * Pages that a service gives to everyone, without a token: there is no caller and no domain there, so no database
 * either. A service that has such pages says so with a bean (record 0315).
 *
 * @param addresses patterns of their paths, outside the domains
 */
public record PublicPages(List<String> addresses) {

    public PublicPages {
        addresses = List.copyOf(addresses);
    }
}
