package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** A signature is checked once a minute, and what the token says every time. */
class RecentTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOON;
    private boolean over;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RecentTokens tokens = new RecentTokens(this::check, _ -> over
            ? OAuth2TokenValidatorResult.failure(new OAuth2Error("over"))
            : OAuth2TokenValidatorResult.success(), clock);

    private Jwt check(String token) {
        checked.add(token);
        if (token.startsWith("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).build();
    }

    @Test
    void theSameTokenIsCheckedOnceAMinute() {
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("other").getSubject()).isEqualTo("other");
        assertThat(checked).containsExactly("one", "other");

        now = NOON.plus(RecentTokens.REMEMBERED);
        tokens.decode("one");
        tokens.decode("one");
        assertThat(checked).containsExactly("one", "other", "one");
    }

    @Test
    void aTokenThatIsOverIsRefusedAlsoWithinThatMinute() {
        tokens.decode("one");
        over = true;
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aTokenThatWasRefusedIsCheckedAgainAndAgain() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checked).hasSize(2);
    }

    @Test
    void onlyTheLatestTokensAreRemembered() {
        for (int i = 0; i <= 2_000; i++) {
            tokens.decode("one " + i);
        }
        tokens.decode("one 2000");
        tokens.decode("one 0");
        assertThat(checked).hasSize(2_002).endsWith("one 2000", "one 0");
    }
}
