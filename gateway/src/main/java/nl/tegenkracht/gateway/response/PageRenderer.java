package nl.tegenkracht.gateway.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.Assets;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders a page outside the usual course of a request, for responses given before any route. */
@Component
public class PageRenderer {

    private final ITemplateEngine templateEngine;

    PageRenderer(@Lazy ITemplateEngine templateEngine) {
        this.templateEngine = templateEngine;
    }

    /** A page that is the same for every request, also for one that the container could not read. */
    public String render(String template, Map<String, Object> model, Language language) {
        var context = new Context(language.locale(), model);
        context.setVariable("assets", Assets.path());
        return templateEngine.process(template, context);
    }

    /** The rendered page as text, in the language of the visitor; the response says which. */
    public String render(String template, Map<String, Object> model, HttpServletRequest request,
            HttpServletResponse response) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var language = RequestLanguage.of(request);
        response.setHeader("Content-Language", language.code());
        var context = new WebContext(exchange, language.locale(), model);
        context.setVariable("assets", Assets.path());
        return templateEngine.process(template, context);
    }
}
