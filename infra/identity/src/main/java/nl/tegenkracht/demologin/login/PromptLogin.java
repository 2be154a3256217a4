package nl.tegenkracht.demologin.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code prompt=login} (OpenID Connect Core 3.1.2.1): the login page, also for whoever is logged in here. */
public class PromptLogin extends OncePerRequestFilter {

    private static final String PARAMETER = "prompt=login";

    private final LoginReturn loginReturn;

    public PromptLogin(LoginReturn loginReturn) {
        this.loginReturn = loginReturn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (request.getRequestURI().equals(LoginReturn.AUTHORIZE) && query != null
                && Arrays.asList(query.split("&")).contains(PARAMETER)) {
            loginReturn.save(Arrays.stream(query.split("&")).filter(parameter -> !parameter.equals(PARAMETER))
                    .collect(Collectors.joining("&")), response);
            response.sendRedirect(LoginPage.ADDRESS);
        } else {
            chain.doFilter(request, response);
        }
    }
}
