package nl.tegenkracht.starter.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.starter.refusal.InvalidInput.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Antwoorden op formulieren. */
public final class Pages {

    private Pages() {
    }

    /** Na een geslaagd formulier: 303, zodat herladen niets nog eens verstuurt. */
    public static ModelAndView redirectTo(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /** Een pagina met deze status. */
    public static ModelAndView page(String name, Map<String, ?> model, HttpStatusCode status) {
        var page = new ModelAndView(name, model);
        page.setStatus(status);
        return page;
    }

    /** Fouten per veld; de eerste per veld telt. */
    public static Map<String, String> errorsByField(List<FieldError> errors) {
        var byField = new LinkedHashMap<String, String>();
        errors.forEach(error -> byField.putIfAbsent(error.veld(), error.melding()));
        return byField;
    }
}
