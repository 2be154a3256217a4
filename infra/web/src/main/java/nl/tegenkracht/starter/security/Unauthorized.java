package nl.tegenkracht.starter.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A token that is not valid here: 401, always the same bytes, without a reason. */
final class Unauthorized {

    private static final byte[] BODY = """
            {"type":"about:blank","title":"Niet aangemeld","status":401,"detail":"Meld u aan om verder te gaan."}"""
            .getBytes(StandardCharsets.UTF_8);

    private Unauthorized() {
    }

    static void respond(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json");
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}
