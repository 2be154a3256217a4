package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * For which login request someone came to the login page: in a cookie, because a stranger gets no session. It leads to
 * the authorization endpoint of this provider only, which checks it like any other.
 */
@Component
public class LoginReturn implements RequestCache {

    static final String AUTHORIZE = "/oauth2/authorize";

    private static final String COOKIE = "tk-terug";
    private static final int SECONDS = 1800;
    private static final Pattern QUERY = Pattern.compile("[!-~]{1,2000}");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") && request.getRequestURI().equals(AUTHORIZE)) {
            save(request.getQueryString(), response);
        }
    }

    void save(String query, HttpServletResponse response) {
        if (query != null && QUERY.matcher(query).matches()) {
            LoginCookies.set(response, COOKIE, Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(query.getBytes(StandardCharsets.US_ASCII)), SECONDS);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return query(request).map(query -> new SimpleSavedRequest(AUTHORIZE + "?" + query)).orElse(null);
    }

    /** Nothing is ever continued in place of another request. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        LoginCookies.set(response, COOKIE, "", 0);
    }

    /** The query of that login request, if there is one. */
    Optional<String> query(HttpServletRequest request) {
        return LoginCookies.get(request, COOKIE).flatMap(LoginReturn::decode)
                .filter(query -> QUERY.matcher(query).matches());
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
