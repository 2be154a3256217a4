package nl.tegenkracht.gateway.session;

/**
 * An id from a cookie, with what can be said of it without asking the database.
 *
 * @param key  under which its session would be kept; {@code null} without an id
 * @param kind what it is worth
 */
public record SessionId(String key, Kind kind) {

    static final SessionId NONE = new SessionId(null, Kind.MADE_UP);

    /** Where an id comes from. */
    public enum Kind {
        /** A gateway made it. */
        PROVEN,
        /** It looks like an id of an earlier version, which had no proof. */
        FORMER,
        /** No gateway made it. */
        MADE_UP
    }
}
