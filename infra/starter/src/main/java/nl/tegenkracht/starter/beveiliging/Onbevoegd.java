package nl.tegenkracht.starter.beveiliging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Een token dat hier niet geldt: 401, altijd dezelfde bytes, zonder reden. */
final class Onbevoegd {

    private static final byte[] BODY = """
            {"type":"about:blank","title":"Niet aangemeld","status":401,"detail":"Meld u aan om verder te gaan."}"""
            .getBytes(StandardCharsets.UTF_8);

    private Onbevoegd() {
    }

    static void antwoord(HttpServletResponse antwoord) throws IOException {
        antwoord.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        antwoord.setContentType("application/problem+json");
        antwoord.setHeader("WWW-Authenticate", "Bearer");
        antwoord.setContentLength(BODY.length);
        antwoord.getOutputStream().write(BODY);
    }
}
