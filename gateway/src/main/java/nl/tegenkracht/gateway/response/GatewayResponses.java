package nl.tegenkracht.gateway.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a response of the gateway. Every form is rendered once; after that only the request id is filled in. */
@Component
public class GatewayResponses {

    /** Version of the gateway's own responses at API addresses (NL API Design Rules, version-header). */
    static final String API_VERSION = "1.0.0";

    private static final String PLACEHOLDER = "@@request-id@@";

    private final PageRenderer pageRenderer;
    private final Map<GatewayResponse, RenderedResponse> problems = new EnumMap<>(GatewayResponse.class);
    private final Map<GatewayResponse, RenderedResponse> renderedPages = new ConcurrentHashMap<>();

    GatewayResponses(PageRenderer pageRenderer, JsonMapper json) {
        this.pageRenderer = pageRenderer;
        for (var gatewayResponse : GatewayResponse.values()) {
            problems.put(gatewayResponse, RenderedResponse.of(json.writeValueAsString(problem(gatewayResponse))));
        }
    }

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
        if (api) {
            response.setHeader("API-Version", API_VERSION);
            problems.get(gatewayResponse).write("application/problem+json", requestId, response);
        } else {
            page(gatewayResponse).write("text/html;charset=UTF-8", requestId, response);
        }
    }

    private RenderedResponse page(GatewayResponse gatewayResponse) {
        var rendered = renderedPages.get(gatewayResponse);
        if (rendered == null) {
            rendered = RenderedResponse.of(pageRenderer.render("antwoord",
                    Map.of("antwoord", gatewayResponse, "kenmerk", PLACEHOLDER)));
            renderedPages.put(gatewayResponse, rendered);
        }
        return rendered;
    }

    private static Map<String, Object> problem(GatewayResponse gatewayResponse) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", gatewayResponse.status());
        fields.put("title", gatewayResponse.titel());
        fields.put("detail", gatewayResponse.uitleg());
        fields.put("instance", "urn:tegenkracht:verzoek:" + PLACEHOLDER);
        return fields;
    }

    private record RenderedResponse(byte[] before, byte[] after) {

        static RenderedResponse of(String text) {
            int position = text.indexOf(PLACEHOLDER);
            return new RenderedResponse(text.substring(0, position).getBytes(StandardCharsets.UTF_8),
                    text.substring(position + PLACEHOLDER.length()).getBytes(StandardCharsets.UTF_8));
        }

        void write(String contentType, String requestId, HttpServletResponse response) throws IOException {
            var middle = requestId.getBytes(StandardCharsets.US_ASCII);
            response.setContentType(contentType);
            response.setContentLength(before.length + middle.length + after.length);
            var out = response.getOutputStream();
            out.write(before);
            out.write(middle);
            out.write(after);
        }
    }
}
