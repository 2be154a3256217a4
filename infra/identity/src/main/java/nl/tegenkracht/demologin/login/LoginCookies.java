package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The small cookies of the login page, which go to the login page only. */
final class LoginCookies {

    private LoginCookies() {
    }

    static Optional<String> get(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    static void set(HttpServletResponse response, String name, String value, int seconds) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path(LoginPage.ADDRESS)
                .httpOnly(true).sameSite("Lax").maxAge(seconds).build().toString());
    }
}
