package nl.tegenkracht.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** A page for what Tomcat refuses by itself, where a part has none of its own: what is wrong, and what helps. */
final class BareErrorValve extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"><title>%1$s - Tegenkracht</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p>Vraagt u hulp? Noem dan dit kenmerk: %3$s.</p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        int status = UnreadableHead.status(request, response.getStatus(), error);
        try {
            response.setStatus(status);
            var requestId = BareAnswer.addHeaders(response.getCoyoteResponse());
            var text = text(status);
            var page = PAGE.formatted(text[0], text[1], requestId).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException visitorGone) {
            container.getLogger().debug("The response could not be delivered");
        }
    }

    private static String[] text(int status) {
        return switch (status) {
            case 404 -> new String[]{"Niet gevonden", "Deze pagina bestaat niet. Misschien klopt het adres niet."};
            case 405, 501 -> new String[]{"Dat kan hier niet", "Op dit adres kan dit niet. Er is niets opgeslagen."};
            case 414 -> new String[]{"Dit adres is te lang", "Begin opnieuw bij de startpagina."};
            case 431 -> new String[]{"Uw browser stuurt te veel mee",
                    "Meestal zijn dat cookies. Verwijder in uw browser de cookies van deze site en kom dan terug."};
            case 505 -> new String[]{"Deze versie van HTTP kennen wij niet", "Werk uw browser of programma bij."};
            default -> status < 500
                    ? new String[]{"Wij konden dit niet lezen", "Ga een pagina terug en probeer het nog eens."}
                    : new String[]{"Er ging iets mis",
                            "Dit ligt niet aan u. Probeer het over een paar minuten opnieuw."};
        };
    }
}
