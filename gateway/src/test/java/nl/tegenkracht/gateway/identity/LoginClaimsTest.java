package nl.tegenkracht.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginClaimsTest {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void aLoginEntersItsDomainsAndNoOther() {
        var login = new LoginClaims("vera", "ambtelijk", Set.of("ambtelijk", "fractie-noord"), LATER);

        assertThat(login.ownDomain()).isEqualTo("ambtelijk");
        assertThat(login.mayEnter("fractie-noord")).isTrue();
        assertThat(login.mayEnter("fractie-zuid")).isFalse();
        assertThat(login.mayEnter("")).isFalse();
    }

    @Test
    void anOwnDomainThatMayNotBeEnteredIsNone() {
        assertThat(new LoginClaims("vera", "extern", Set.of("ambtelijk"), LATER).ownDomain()).isNull();
        assertThat(new LoginClaims("vera", null, Set.of("ambtelijk"), LATER).ownDomain()).isNull();
    }
}
