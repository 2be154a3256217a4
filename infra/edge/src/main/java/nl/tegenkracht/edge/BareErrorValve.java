package nl.tegenkracht.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.RequestLanguage;
import nl.tegenkracht.portal.language.TextSource;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** A page for what Tomcat refuses by itself, where a part has none of its own: what is wrong, and what helps. */
final class BareErrorValve extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s - Tegenkracht</title></head>
            <body><main><h1>%2$s</h1><p>%3$s %4$s</p><p>%5$s %6$s.</p></main></body></html>
            """;
    private static final TextSource TEXTS = TextSource.ofClasspath();

    @Override
    protected void report(Request request, Response response, Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        int status = UnreadableHead.status(request, response.getStatus(), error);
        try {
            response.setStatus(status);
            var requestId = BareAnswer.addHeaders(response.getCoyoteResponse());
            var texts = TEXTS.in(RequestLanguage.of(request));
            var page = page(texts, PageTexts.ofStatus(status == 501 ? 405 : status), requestId);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", texts.language().code());
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException visitorGone) {
            container.getLogger().debug("The response could not be delivered");
        }
    }

    private static byte[] page(PageTexts texts, String words, String requestId) {
        return PAGE.formatted(texts.language().code(), texts.text(words + ".title"), texts.text(words + ".explanation"),
                texts.text(words + ".advice"), texts.text("portal.error.reference"), requestId)
                .getBytes(StandardCharsets.UTF_8);
    }
}
