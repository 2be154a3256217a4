package nl.tegenkracht.gateway.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Reference;
import nl.tegenkracht.gateway.language.LanguageChoice;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a response of the gateway. Every form is rendered once per language; after that only the request id is filled in. */
@Component
public class GatewayResponses {

    /** Version of the gateway's own responses at API addresses (NL API Design Rules, version-header). */
    static final String API_VERSION = "1.0.0";

    /** On what an answer depends that has words in it. */
    public static final String VARY = "Accept-Language, Cookie";

    private static final String PLACEHOLDER = "@@request-id@@";

    private final PageRenderer pageRenderer;
    private final LanguageChoice languageChoice;
    private final TextSource texts;
    private final JsonMapper json;
    private final Map<Answer, RenderedResponse> rendered = new ConcurrentHashMap<>();

    GatewayResponses(PageRenderer pageRenderer, LanguageChoice languageChoice, TextSource texts, JsonMapper json) {
        this.pageRenderer = pageRenderer;
        this.languageChoice = languageChoice;
        this.texts = texts;
        this.json = json;
    }

    private record Answer(GatewayResponse what, Language language, boolean api) {}

    /** A page, or problem details at an address of an API. */
    public void write(GatewayResponse gatewayResponse, boolean api, String requestId, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        response.setStatus(gatewayResponse.status());
        if (gatewayResponse.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Integer.toString(gatewayResponse.retryAfterSeconds()));
        }
        if (gatewayResponse.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate",
                    request.getHeader("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
        var language = languageChoice.of(request);
        response.setHeader("Vary", VARY);
        response.setHeader("Content-Language", language.code());
        if (api) {
            response.setHeader("API-Version", API_VERSION);
        }
        rendered(new Answer(gatewayResponse, language, api))
                .write(api ? "application/problem+json" : "text/html;charset=UTF-8",
                        api ? requestId : Reference.of(requestId), response);
    }

    private RenderedResponse rendered(Answer answer) {
        var found = rendered.get(answer);
        if (found == null) {
            found = RenderedResponse.of(answer.api()
                    ? json.writeValueAsString(problem(answer.what(), texts.in(answer.language())))
                    : pageRenderer.render("antwoord", Map.of("antwoord", answer.what(), "kenmerk", PLACEHOLDER),
                            answer.language()));
            rendered.put(answer, found);
        }
        return found;
    }

    private static Map<String, Object> problem(GatewayResponse gatewayResponse, PageTexts words) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", gatewayResponse.status());
        fields.put("title", words.of(gatewayResponse.titel()));
        fields.put("detail", words.of(gatewayResponse.uitleg()));
        fields.put("instance", "urn:tegenkracht:verzoek:" + PLACEHOLDER);
        return fields;
    }

    private record RenderedResponse(byte[] before, byte[] after) {

        static RenderedResponse of(String text) {
            int position = text.indexOf(PLACEHOLDER);
            return new RenderedResponse(text.substring(0, position).getBytes(StandardCharsets.UTF_8),
                    text.substring(position + PLACEHOLDER.length()).getBytes(StandardCharsets.UTF_8));
        }

        void write(String contentType, String name, HttpServletResponse response) throws IOException {
            var middle = name.getBytes(StandardCharsets.US_ASCII);
            response.setContentType(contentType);
            response.setContentLength(before.length + middle.length + after.length);
            var out = response.getOutputStream();
            out.write(before);
            out.write(middle);
            out.write(after);
        }
    }
}
