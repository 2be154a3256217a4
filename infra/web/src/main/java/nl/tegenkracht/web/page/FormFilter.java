package nl.tegenkracht.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the gateway and the forms of a page say to each other. The gateway gives each page a mark by which it knows who
 * opened a form (record 0267); it comes back as the first field of every form, through the hook that Spring Security
 * and Thymeleaf have for a field in every form: any form with {@code th:action}. And a page that answers a form may be
 * shown again (record 0269).
 */
final class FormFilter extends OncePerRequestFilter {

    private static final String OWNER_HEADER = "Form-Owner";
    private static final String OWNER_FIELD = "eigenaar";
    private static final String ANSWER_HEADER = "Form-Answer";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mark = request.getHeader(OWNER_HEADER);
        if (mark != null && !mark.isEmpty()) {
            request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken(OWNER_HEADER, OWNER_FIELD, mark));
        }
        if (request.getMethod().equals("POST") && request.getContentType() != null
                && request.getContentType().startsWith(FORM)) {
            response.setHeader(ANSWER_HEADER, "repeatable");
        }
        chain.doFilter(request, response);
    }
}
