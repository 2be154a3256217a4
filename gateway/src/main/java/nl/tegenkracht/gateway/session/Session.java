package nl.tegenkracht.gateway.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.gateway.identity.LoginClaims;

/**
 * Someone who is logged in. All times are technical time, UTC. The JSON names are those of stored sessions.
 *
 * @param key       SHA-256 of the id in the cookie, hex; the id itself is known to the browser only
 * @param startedAt when the login was; after ten hours the session ends
 * @param lastUsed  last use, recorded to the minute
 * @param version   counts every renewal of tokens
 * @param login     who it is and where they may go
 * @param name      name to show
 * @param tokens    the login token and what refreshes it; never leave the gateway
 */
public record Session(@JsonProperty("sleutel") String key, @JsonProperty("begonnen") Instant startedAt,
        @JsonProperty("laatst") Instant lastUsed, @JsonProperty("versie") long version,
        @JsonProperty("aanmelding") LoginClaims login, @JsonProperty("naam") String name, Tokens tokens) {

    /**
     * The tokens of the identity provider.
     *
     * @param accessToken  login token
     * @param expiresAt    when the login token expires
     * @param refreshToken what a new login token is obtained with
     * @param idToken      proof of the login, needed to log out at the identity provider
     */
    public record Tokens(@JsonProperty("toegang") String accessToken, @JsonProperty("verloopt") Instant expiresAt,
            @JsonProperty("verversing") String refreshToken, @JsonProperty("identiteit") String idToken) {}

    /** Whether somebody without an account came in with a code: then nobody logged in anywhere. */
    @JsonIgnore
    public boolean isGuest() {
        return tokens.idToken() == null && tokens.accessToken() != null
                && tokens.accessToken().startsWith(GuestCode.LOGIN);
    }

    /** Whether everything is there that the gateway goes by. */
    boolean complete() {
        return key != null && startedAt != null && lastUsed != null && login != null && login.account() != null
                && login.domains() != null && tokens != null && tokens.expiresAt() != null;
    }

    Session usedAt(Instant now) {
        return new Session(key, startedAt, now, version, login, name, tokens);
    }

    Session withTokens(LoginClaims newLogin, Tokens newTokens) {
        return new Session(key, startedAt, lastUsed, version + 1, newLogin, name, newTokens);
    }
}
