package nl.tegenkracht.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.language.OnlyDutch;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in which language the answer is; a page says so itself once more, if it exists in Dutch only. */
final class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var language = isOnlyDutch(request.getRequestURI().split("/", 5)) ? Language.NL : RequestLanguage.of(request);
        response.setHeader("Content-Language", language.code());
        chain.doFilter(request, response);
    }

    /** The description of an API, or an API whose own texts are. */
    private static boolean isOnlyDutch(String[] parts) {
        return parts.length > 1 && parts[1].equals("api")
                || parts.length > 3 && parts[3].equals("v1") && OnlyDutch.contains(parts[2] + "/v1");
    }
}
