package nl.tegenkracht.gateway.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.tegenkracht.gateway.address.TestMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginCheckTest {

    private static final String HERE = "http://localhost:8080";

    @TempDir
    private Path directory;
    private OriginCheck check;

    @BeforeEach
    void setUp() throws IOException {
        check = new OriginCheck(TestMap.properties(directory));
    }

    @ParameterizedTest
    @CsvSource({"same-origin,true", "same-site,false", "cross-site,false", "none,false"})
    void whatTheBrowserSaysOfTheSiteCounts(String site, boolean own) {
        var request = new MockHttpServletRequest();
        request.addHeader("Sec-Fetch-Site", site);
        request.addHeader("Origin", HERE);

        assertThat(check.isOwn(request)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({HERE + ",true", "http://localhost,false", "https://localhost:8080,false", "null,false"})
    void anOlderBrowserNamesTheOrigin(String origin, boolean own) {
        var request = new MockHttpServletRequest();
        request.addHeader("Origin", origin);

        assertThat(check.isOwn(request)).isEqualTo(own);
    }

    @Test
    void whoSaysNothingIsFromElsewhere() {
        assertThat(check.isOwn(new MockHttpServletRequest())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET,true", "HEAD,true", "OPTIONS,true", "POST,false", "PUT,false", "PATCH,false", "DELETE,false",
            "get,false"})
    void onlyReadingIsSafe(String method, boolean safe) {
        assertThat(OriginCheck.isSafe(new MockHttpServletRequest(method, "/"))).isEqualTo(safe);
    }
}
