package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.gateway.body.BodyNotTaken;
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
    private final PageRenderer pageRenderer;

    UnsentForms(KeptForms keptForms, PageRenderer pageRenderer) {
        this.keptForms = keptForms;
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
        var page = keptForms.inTurn(() -> keptForms.form(request, writer.orElseGet(request::getRemoteAddr))
                .map(form -> page(form, request, response)));
        if (page.isEmpty()) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.get().length);
        try {
            response.getOutputStream().write(page.get());
        } catch (IOException visitorGone) {
            // Then there is nobody left to show it to.
        }
        return true;
    }

    byte[] page(FormText form, HttpServletRequest request, HttpServletResponse response) {
        return pageRenderer.render("niet-verstuurd", Map.of("teksten", form.longTexts()), request, response)
                .getBytes(StandardCharsets.UTF_8);
    }
}
