package nl.tegenkracht.gateway.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Component;

/**
 * The language of a request: the cookie of who chose one, else {@code Accept-Language}, else Dutch. The cookie says
 * nothing about who somebody is, and no service sees it.
 */
@Component
public class LanguageChoice {

    private static final String COOKIE = "taal";
    private static final Duration VALIDITY = Duration.ofDays(365);

    private final Cookies cookies;

    LanguageChoice(Cookies cookies) {
        this.cookies = cookies;
    }

    public Language of(HttpServletRequest request) {
        Language.parse(cookies.read(request, COOKIE)).ifPresent(chosen -> RequestLanguage.choose(request, chosen));
        return RequestLanguage.of(request);
    }

    /** From now on in this browser. */
    public void remember(HttpServletResponse response, Language language) {
        cookies.set(response, COOKIE, language.code(), VALIDITY);
    }
}
