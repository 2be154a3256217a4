package nl.tegenkracht.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Responses to forms. */
public final class Pages {

    private Pages() {
    }

    /** After a form that succeeded: 303, so that reloading does not send anything again. */
    public static ModelAndView redirectTo(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /** A page with this status. */
    public static ModelAndView page(String name, Map<String, ?> model, HttpStatusCode status) {
        var page = new ModelAndView(name, model);
        page.setStatus(status);
        return page;
    }

    /** Errors by field; the first of each field counts. */
    public static Map<String, Text> errorsByField(List<FieldError> errors) {
        var byField = new LinkedHashMap<String, Text>();
        errors.forEach(error -> byField.putIfAbsent(error.field(), error.text()));
        return byField;
    }
}
