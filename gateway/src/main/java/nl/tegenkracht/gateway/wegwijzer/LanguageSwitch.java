package nl.tegenkracht.gateway.wegwijzer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.language.LanguageChoice;
import nl.tegenkracht.gateway.login.ReturnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The switch in the frame of every page. It leads back to that page by what the browser says it was: so the page itself
 * need not hold its address, and a 404 stays the same at every address.
 */
@Controller
class LanguageSwitch {

    private static final String FIELD = "taal=";
    private static final int MAX_BYTES = 16;

    private final LanguageChoice languageChoice;
    private final String ownOrigin;

    LanguageSwitch(LanguageChoice languageChoice, GatewayProperties properties) {
        this.languageChoice = languageChoice;
        this.ownOrigin = properties.publicOrigin().toString();
    }

    @PostMapping("/taal")
    void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new String(request.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.US_ASCII);
        if (asked.startsWith(FIELD)) {
            Language.parse(asked.substring(FIELD.length()))
                    .ifPresent(language -> languageChoice.remember(response, language));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", origin(request.getHeader("Referer")).orElse("/"));
        response.setContentLength(0);
    }

    /** The page somebody was on, if it is at this site. */
    private Optional<String> origin(String referer) {
        if (referer == null || !referer.startsWith(ownOrigin + "/")) {
            return Optional.empty();
        }
        try {
            var page = URI.create(referer);
            return ReturnAddress.parse(page.getRawPath()
                    + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
