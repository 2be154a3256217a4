package nl.tegenkracht.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.RequestLanguage;
import nl.tegenkracht.portal.language.TextSource;

/** A token that is not valid here: 401, in one language always the same bytes, without a reason. */
final class Unauthorized {

    private static final String BODY = """
            {"type":"about:blank","title":"%s","status":401,"detail":"%s"}""";
    private static final Map<Language, byte[]> BODIES = bodies(TextSource.ofClasspath());

    private Unauthorized() {
    }

    private static Map<Language, byte[]> bodies(TextSource texts) {
        var words = PageTexts.ofStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(language -> language,
                language -> BODY.formatted(texts.in(language).text(words + ".title"),
                        texts.in(language).text(words + ".advice")).getBytes(StandardCharsets.UTF_8)));
    }

    static void respond(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = RequestLanguage.of(request);
        var body = BODIES.get(language);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.code());
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
