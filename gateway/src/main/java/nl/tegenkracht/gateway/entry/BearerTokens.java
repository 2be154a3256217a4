package nl.tegenkracht.gateway.entry;

import java.util.Optional;
import nl.tegenkracht.gateway.identity.LoginTokens;
import nl.tegenkracht.gateway.route.RoutePass;
import nl.tegenkracht.gateway.session.Fingerprint;
import org.springframework.stereotype.Component;

/** Bearer tokens of department portals: checked, exchanged and never passed on. */
@Component
class BearerTokens {

    private static final String PREFIX = "Bearer ";

    private final LoginTokens loginTokens;

    BearerTokens(LoginTokens loginTokens) {
        this.loginTokens = loginTokens;
    }

    Optional<Caller> read(String header) {
        if (!header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        var token = header.substring(PREFIX.length()).strip();
        var holder = RoutePass.BEARER + Fingerprint.of(token);
        return loginTokens.readBearer(token, holder).map(login -> new Caller(holder, login, () -> token));
    }
}
