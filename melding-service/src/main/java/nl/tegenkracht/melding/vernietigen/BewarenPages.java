package nl.tegenkracht.melding.vernietigen;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Role;
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

/** The page that says until when a melding is kept, and why. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}/bewaren")
class BewarenPages {

    private final Bewaren bewaren;
    private final BewarenReader reader;

    BewarenPages(Bewaren bewaren, BewarenReader reader) {
        this.bewaren = bewaren;
        this.reader = reader;
    }

    @GetMapping
    ModelAndView read(@PathVariable String id, Caller caller) {
        return render(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView remediesEnd(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            bewaren.remediesEnd(id, form.input(), FilledForm::seen, caller);
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + id + "/bewaren");
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, form, rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView render(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var dossier = bewaren.get(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("kenmerk", dossier.id());
        model.put("versie", dossier.version());
        model.put("bewaren", reader.view(dossier, caller));
        model.put("vertrouwenspersoon", Role.VERTROUWENSPERSOON.isOf(dossier, caller));
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/bewaren", model, status);
    }
}
