package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.body.SpooledBody;
import nl.tegenkracht.gateway.response.PageRenderer;
import org.springframework.stereotype.Component;

/**
 * What becomes of a form that is sent by whoever is not logged in (any more): it is kept for who wrote it, and the page
 * before the login says so. If it cannot be kept it is shown, for whoever sends it to copy.
 */
@Component
public class UnsentForms {

    /** Where kept texts are, before and after login. */
    public static final String ADDRESS = "/werk/teksten";

    private final KeptForms keptForms;
    private final BodySpool bodySpool;
    private final PageRenderer pageRenderer;

    UnsentForms(KeptForms keptForms, BodySpool bodySpool, PageRenderer pageRenderer) {
        this.keptForms = keptForms;
        this.bodySpool = bodySpool;
        this.pageRenderer = pageRenderer;
    }

    /**
     * Looks at the beginning of a form.
     *
     * @throws BodyNotTaken if this person has too much underway
     */
    public <T> T peek(String account, Supplier<T> look) throws BodyNotTaken {
        return keptForms.peek(account, look);
    }

    /** Keeps a form of somebody else than who is logged in; false if that failed. */
    public boolean keep(HttpServletRequest request, HttpServletResponse response, String account) {
        return keptForms.keep(request, response, account);
    }

    /**
     * Keeps or shows the form; false if this is no form and nothing was answered.
     *
     * @param writer whose form it is, if that is known
     */
    public boolean answer(HttpServletRequest request, HttpServletResponse response, Optional<String> writer) {
        if (!keptForms.canKeep(request)) {
            return false;
        }
        if (writer.isPresent() && keptForms.keep(request, response, writer.get())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ADDRESS);
            response.setContentLength(0);
            return true;
        }
        return show(request, response, writer.orElseGet(() -> BodySpool.stranger(request)),
                HttpServletResponse.SC_FORBIDDEN,
                "niet-verstuurd", false);
    }

    /**
     * Shows the form to whoever wrote it, if its page is gone or no longer theirs to see, and keeps it as well. It is the
     * same whatever is or was there; false if this is no form and nothing was answered.
     *
     * @param writer whose form it is, by its mark
     */
    public boolean answerGone(HttpServletRequest request, HttpServletResponse response, String writer) {
        boolean kept = keptForms.keep(request, response, writer);
        return keptForms.canKeep(request) && show(request, response, writer, HttpServletResponse.SC_NOT_FOUND,
                "pagina-weg", kept);
    }

    private boolean show(HttpServletRequest request, HttpServletResponse response, String person, int status,
            String template, boolean kept) {
        var page = keptForms.inTurn(request, person,
                form -> bodySpool.hold(page(template, form, kept, request, response), person)).flatMap(held -> held);
        if (page.isEmpty()) {
            return false;
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        send(page.get(), response);
        return true;
    }

    private static void send(SpooledBody page, HttpServletResponse response) {
        try (page) {
            response.setContentLengthLong(page.length());
            page.read().transferTo(response.getOutputStream());
        } catch (IOException visitorGone) {
            // Then there is nobody left to show it to.
        }
    }

    byte[] page(String template, FormText form, boolean kept, HttpServletRequest request,
            HttpServletResponse response) {
        var model = Map.<String, Object>of("teksten", form.longTexts(), "bewaard", kept);
        return pageRenderer.render(template, model, request, response).getBytes(StandardCharsets.UTF_8);
    }
}
