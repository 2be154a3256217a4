package nl.tegenkracht.portal.language;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.contracts.Language;

/** The language a request is answered in, chosen once: by the gateway, and in a service by what the gateway sent. */
public final class RequestLanguage {

    static final String ATTRIBUTE = Language.class.getName();

    private RequestLanguage() {
    }

    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Language chosen) {
            return chosen;
        }
        var language = Language.preferred(request.getHeader("Accept-Language"));
        choose(request, language);
        return language;
    }

    public static void choose(HttpServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, language);
    }
}
