package nl.tegenkracht.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/werk", "/fractie-noord/melding", "/fractie-noord/melding?a=b%20c", "/werk?",
            "melding",
            "klachten"})
    void aPathAtThisSiteOrAFixedDestinationIsKept(String returnTo) {
        assertThat(ReturnAddress.parse(returnTo)).contains(returnTo);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//evil.example", "https://evil.example", "werk", "/werk?a=<b>", "/a//b", "/../a",
            "/inloggen", "/inloggen/terug", "/uitloggen", "/inloggen?naar=/werk", "?a=b", "onbekend"})
    void allElseIsDropped(String returnTo) {
        assertThat(ReturnAddress.parse(returnTo)).isEmpty();
        assertThat(ReturnAddress.afterLogin(returnTo, "fractie-noord")).isEqualTo("/werk");
    }

    @Test
    void aQueryOfMoreThan512CharactersIsDropped() {
        assertThat(ReturnAddress.parse("/werk?" + "a".repeat(512))).isPresent();
        assertThat(ReturnAddress.parse("/werk?" + "a".repeat(513))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"melding,/fractie-noord/melding/nieuw", "meldingen,/fractie-noord/melding",
            "klacht,/fractie-noord/klacht/nieuw", "klachten,/fractie-noord/klacht", "beleid,/fractie-noord/beleid",
            "/ambtelijk/melding,/ambtelijk/melding"})
    void aFixedDestinationGetsItsDomainOnlyAfterLogin(String returnTo, String path) {
        assertThat(ReturnAddress.afterLogin(returnTo, "fractie-noord")).isEqualTo(path);
    }

    @Test
    void withoutADomainOfTheirOwnSomeoneGoesToMijnWerk() {
        assertThat(ReturnAddress.afterLogin("melding", null)).isEqualTo("/werk");
    }

    @Test
    void theLoginAddressTakesTheQueryAlongIfItIsSafe() {
        assertThat(ReturnAddress.loginAddress("/a/b", null)).isEqualTo("/inloggen?naar=/a/b");
        assertThat(ReturnAddress.loginAddress("/a/b", "c=d&e")).isEqualTo("/inloggen?naar=/a/b%3Fc%3Dd%26e");
        assertThat(ReturnAddress.loginAddress("/a/b", "<c>")).isEqualTo("/inloggen?naar=/a/b");
    }
}
