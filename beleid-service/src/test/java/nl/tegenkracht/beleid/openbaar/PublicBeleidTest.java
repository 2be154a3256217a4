package nl.tegenkracht.beleid.openbaar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What everyone reads without a token, and what not. */
class PublicBeleidTest extends BeleidServiceTestBase {

    private static final String DOCUMENT = "/beleid/documenten/klachtenregeling-2021";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyoneReadsTheLibraryAndEveryDocument() throws Exception {
        var library = Jsoup.parse(get("/beleid").body());
        var document = get(DOCUMENT);

        assertThat(library.select("h1").text()).isEqualTo("Beleid");
        assertThat(library.select("#documenten a").eachAttr("href")).containsExactly(DOCUMENT);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(document.body()).select(".tk-regeling__tekst").html())
                .isEqualTo(Jsoup.parse(lezer().get(BeleidServiceTestBase.DOCUMENT).body())
                        .select(".tk-regeling__tekst").html());
    }

    /** D-18: whether somebody's employer declared anything is nobody else's business. */
    @Test
    void noEmployerIsNamedThere() throws Exception {
        for (var path : List.of("/beleid", DOCUMENT)) {
            assertThat(get(path).body()).doesNotContain("Noord", "Zuid", "16 juni 2021", "fractie-");
        }
        assertThat(Jsoup.parse(get("/beleid").body()).select(".utrecht-alert").text())
                .contains("hangt af van de werkgever");
    }

    @Test
    void whatDidNotChangeIsNotSentAgainAndAnotherLanguageIsAnotherPage() throws Exception {
        var tag = get("/beleid").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/beleid", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/beleid", "If-None-Match", tag, "Accept-Language", "en").body()).contains("<h1>Policy</h1>");
    }

    @Test
    void nothingElseOpensWithoutAToken() throws Exception {
        assertThat(get("/beleid/documenten/bestaat-niet").statusCode()).isEqualTo(404);
        for (var path : List.of("/beleid/v1/documenten", "/beleid/documenten", "/gemeenschappelijk/beleid",
                "/fractie-noord/beleid" + BeleidServiceTestBase.DOCUMENT, "/beleid/documenten/x/y")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(send(HttpRequest.newBuilder(address("/beleid")).DELETE()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }
}
