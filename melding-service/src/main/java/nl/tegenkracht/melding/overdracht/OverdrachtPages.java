package nl.tegenkracht.melding.overdracht;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.portal.language.TextSource;
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

/** The page on which a vertrouwenspersoon steps aside. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class OverdrachtPages {

    private final Overdragen overdragen;
    private final AbsenceReader absences;
    private final TextSource texts;
    private final LegalClock clock;

    OverdrachtPages(Overdragen overdragen, AbsenceReader absences, TextSource texts, LegalClock clock) {
        this.overdragen = overdragen;
        this.absences = absences;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/overdracht")
    ModelAndView read(@PathVariable String id, Caller caller) {
        return render(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(path = "/teruggave", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView giveBack(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> overdragen.giveBack(id, form.input(), FilledForm::seen, caller), caller);
    }

    @PostMapping(path = "/afwezigheid", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView beAway(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> overdragen.beAway(id, form.input(), FilledForm::seen, caller), caller);
    }

    /** After giving it back, the melding itself says that to who gave it. */
    private ModelAndView attempt(String id, FilledForm form, Runnable act, Caller caller) {
        try {
            act.run();
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + id);
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, form, rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView render(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var dossier = overdragen.held(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("kenmerk", dossier.id());
        model.put("versie", dossier.version());
        model.put("open", dossier.state().staat().isOpen());
        model.put("afwezig", absences.of(dossier, caller).orElse(null));
        model.put("vervangers",
                overdragen.offered(dossier, caller).stream().map(one -> one.option(texts.here())).toList());
        model.put("vandaag", clock.today());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/overdracht", model, status);
    }
}
