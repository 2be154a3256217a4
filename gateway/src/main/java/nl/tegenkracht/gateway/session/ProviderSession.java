package nl.tegenkracht.gateway.session;

/**
 * What the login provider calls a login: in its ID token, and when it says that the login is over.
 *
 * @param sid the session there, or {@code null} if the provider names none
 * @param sub the person there, or {@code null} if only the session is named
 */
public record ProviderSession(String sid, String sub) {

    @Override
    public String toString() {
        return "ProviderSession[]";
    }
}
