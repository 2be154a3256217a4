package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnauthorizedTest {

    @ParameterizedTest
    @CsvSource({"nl, U bent niet ingelogd", "en, You are not logged in"})
    void whoShowsNoTokenIsToldSoInTheirLanguage(String language, String title) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        var response = new MockHttpServletResponse();

        Unauthorized.respond(request, response);

        assertThat(response.getHeader("Content-Language")).isEqualTo(language);
        assertThat(response.getContentAsString()).startsWith("{\"type\":\"about:blank\",\"title\":\"" + title + "\"");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }
}
