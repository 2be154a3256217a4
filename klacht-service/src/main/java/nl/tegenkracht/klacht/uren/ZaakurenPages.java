package nl.tegenkracht.klacht.uren;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.NotFound;
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

/** The hours of a klacht and of the years; for anyone who does not handle it the pages do not exist. */
@Controller
@RequestMapping("/{domein}/klacht")
class ZaakurenPages {

    private final Zaakurenboek uren;
    private final LegalClock clock;

    ZaakurenPages(Zaakurenboek uren, LegalClock clock) {
        this.uren = uren;
        this.clock = clock;
    }

    @GetMapping("/klachten/{id}/uren")
    ModelAndView read(@PathVariable String id, Caller caller) {
        return page(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(path = "/klachten/{id}/uren", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> uren.schrijf(id, form.input(), caller), caller);
    }

    @PostMapping(path = "/klachten/{id}/uren/weghaling", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView takeOut(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> uren.haalWeg(id, form.input(), caller), caller);
    }

    @GetMapping("/werk/uren")
    ModelAndView years(Caller caller) {
        return Pages.page("klacht/urenjaren", Map.of("jaren", uren.years(caller)), HttpStatus.OK);
    }

    private ModelAndView attempt(String id, FilledForm form, Runnable act, Caller caller) {
        try {
            act.run();
            return Pages.redirectTo("/" + caller.domain() + "/klacht/klachten/" + id + "/uren");
        } catch (NotFound nothingHere) {
            throw nothingHere;
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return page(id, rejection.sentBefore() ? form.asNewForm() : form, rejection.status(), rejection.model(),
                    caller);
        }
    }

    private ModelAndView page(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var model = new HashMap<String, Object>(extra);
        model.put("id", id);
        model.put("uren", uren.of(id, caller));
        model.put("vandaag", clock.today());
        model.put("formulierId", form.id());
        model.put("ingevuld", form.waarden());
        return Pages.page("klacht/uren", model, status);
    }
}
