package nl.tegenkracht.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Tokens of which the signature was checked within the last minute: a person brings the same one with every request, and
 * checking it took a quarter of what a request costs (record 0411). What the token says is judged each time, so that it
 * ends when it ends. A token that was refused is never remembered.
 */
final class RecentTokens implements JwtDecoder {

    static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Clock clock;
    private final Map<String, RecentToken> recent = Collections.synchronizedMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecentToken> eldest) {
            return size() > MOST || !clock.instant().isBefore(eldest.getValue().until());
        }
    });

    private record RecentToken(Jwt jwt, Instant until) {}

    /** @param validator that of the decoder */
    RecentTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> validator, Clock clock) {
        this.decoder = decoder;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var known = recent.get(token);
        if (known == null || !now.isBefore(known.until())) {
            var checked = decoder.decode(token);
            recent.remove(token);
            recent.put(token, new RecentToken(checked, now.plus(REMEMBERED)));
            return checked;
        }
        var judged = validator.validate(known.jwt());
        if (judged.hasErrors()) {
            throw new JwtValidationException("The token does not hold any more", judged.getErrors());
        }
        return known.jwt();
    }
}
