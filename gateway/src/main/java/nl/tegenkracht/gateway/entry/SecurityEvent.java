package nl.tegenkracht.gateway.entry;

import java.util.Locale;

/** Wat er geweigerd kan worden. */
enum SecurityEvent {

    PATH_REFUSED,
    QUERY_STRING_REFUSED,
    METHOD_REFUSED,
    HEADER_REMOVED,
    ORIGIN_REFUSED,
    DOMAIN_REFUSED,
    BEARER_REFUSED,
    DUPLICATE_CREDENTIALS,
    TOO_LARGE,
    TOO_MANY_REQUESTS,
    RETURN_ADDRESS_REFUSED,
    REQUEST_REFUSED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
