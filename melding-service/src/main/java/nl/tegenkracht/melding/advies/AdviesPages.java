package nl.tegenkracht.melding.advies;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.web.page.FormRejection;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page with the adviesblad: for the vertrouwenspersoon to make, for the melder to tick and print. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}/adviesblad")
class AdviesPages {

    private final Adviseren adviseren;
    private final Adviesopties opties;

    AdviesPages(Adviseren adviseren, Adviesopties opties) {
        this.adviseren = adviseren;
        this.opties = opties;
    }

    @GetMapping
    ModelAndView read(@PathVariable String id, Caller caller) {
        return page(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> adviseren.schrijf(id, form.input(), FilledForm::seen, caller), caller);
    }

    @PostMapping(path = "/keuze", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView choose(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> adviseren.kies(id, form.input(), FilledForm::seen, caller), caller);
    }

    private ModelAndView attempt(String id, FilledForm form, Runnable act, Caller caller) {
        try {
            act.run();
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + id + "/adviesblad");
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return page(id, form, rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView page(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var view = adviseren.view(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("advies", view);
        model.put("mogelijk", view.vanMelder() ? view.opties() : opties.all());
        model.put("gekozen", chosen(form, view));
        model.put("toelichting", form.isEmpty() ? said(view) : form.waarde("toelichting"));
        return Pages.page("melding/adviesblad", model, status);
    }

    private static Object chosen(FilledForm form, Adviseren.AdviesView view) {
        if (!form.isEmpty()) {
            return form.alle("opties");
        }
        return view.vanMelder()
                ? view.opties().stream().filter(view::gekozen).map(Adviesoptie::code).toList()
                : view.opties().stream().map(Adviesoptie::code).toList();
    }

    private static String said(Adviseren.AdviesView view) {
        if (!view.vanMelder()) {
            return view.toelichting();
        }
        return view.keuze() == null ? "" : view.keuze().toelichting();
    }
}
