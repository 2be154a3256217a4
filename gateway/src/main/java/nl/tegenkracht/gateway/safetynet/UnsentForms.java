package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
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
    private final BrowserUser browserUser;
    private final PageRenderer pageRenderer;

    UnsentForms(KeptForms keptForms, BrowserUser browserUser, PageRenderer pageRenderer) {
        this.keptForms = keptForms;
        this.browserUser = browserUser;
        this.pageRenderer = pageRenderer;
    }

    /** Keeps the form for whoever wrote it; false if that is not possible. */
    public boolean keep(HttpServletRequest request, HttpServletResponse response, String writer) {
        return keptForms.keep(request, response, writer);
    }

    /**
     * Keeps or shows the form; false if this is no form and nothing was answered.
     *
     * @param owner  who opened it, if the form itself says so
     * @param former whose session this browser last had, if that is known
     */
    public boolean answer(HttpServletRequest request, HttpServletResponse response, Optional<String> owner,
            Optional<String> former) {
        if (!keptForms.canKeep(request)) {
            return false;
        }
        var writer = owner.isPresent() ? owner : browserUser.writer(request, former);
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
