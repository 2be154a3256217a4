package nl.tegenkracht.melding.notities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.NextStep;
import nl.tegenkracht.melding.dossier.NotitieKind;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.web.page.FormRejection;
import nl.tegenkracht.web.page.Option;
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

/** The page with the own notes of a vertrouwenspersoon; also what is printed. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class NotitiesPages {

    private final Notities notities;
    private final TextSource texts;
    private final LegalClock clock;

    NotitiesPages(Notities notities, TextSource texts, LegalClock clock) {
        this.notities = notities;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/notities")
    ModelAndView read(@PathVariable String id, Caller caller) {
        return render(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(path = "/notities", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> notities.write(id, form.input(), caller), caller);
    }

    @PostMapping(path = "/werkmap", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView plan(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> notities.plan(id, form.input(), FilledForm::seen, caller), caller);
    }

    private ModelAndView attempt(String id, FilledForm form, Runnable act, Caller caller) {
        try {
            act.run();
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + id + "/notities");
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, rejection.sentBefore() ? form.asNewForm() : form, rejection.status(), rejection.model(),
                    caller);
        }
    }

    private ModelAndView render(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var model = new HashMap<String, Object>(extra);
        model.put("werkmap", notities.view(id, caller));
        model.put("soorten", options("melding.notities.kind.", NotitieKind.values()));
        model.put("stappen", options("melding.notities.step.", NextStep.values()));
        model.put("vandaag", clock.today());
        model.put("formulier", form);
        model.put("formulierId", form.id());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/notities", model, status);
    }

    private List<Option> options(String prefix, Coded... codes) {
        return Stream.of(codes)
                .map(each -> new Option(each.code(), texts.here().of(Text.of(prefix + each.code())), null)).toList();
    }
}
