package nl.tegenkracht.starter.weigering;

import jakarta.servlet.http.HttpServletRequest;

/** Een adres met {@code v1} als derde deel is de API; al het andere is een pagina. */
final class Soortverzoek {

    private Soortverzoek() {
    }

    static boolean isApi(HttpServletRequest verzoek) {
        var delen = verzoek.getRequestURI().split("/", 5);
        return delen.length > 3 && delen[3].equals("v1");
    }
}
