package nl.tegenkracht.melding.inzage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.voorstel.Instemming;
import nl.tegenkracht.melding.voorstel.VoorstelReader;
import nl.tegenkracht.melding.voorstel.VoorstelView;
import nl.tegenkracht.melding.voorstel.VoorstelWriter;
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

/** The page with what is proposed in a melding: for the vertrouwenspersoon to propose, for the melder to answer. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class VoorstelPages {

    private final Inzage inzage;
    private final VoorstelReader reader;
    private final VoorstelWriter writer;
    private final Instemming instemming;
    private final TextSource texts;

    VoorstelPages(Inzage inzage, VoorstelReader reader, VoorstelWriter writer, Instemming instemming,
            TextSource texts) {
        this.inzage = inzage;
        this.reader = reader;
        this.writer = writer;
        this.instemming = instemming;
        this.texts = texts;
    }

    @GetMapping("/voorstellen")
    ModelAndView read(@PathVariable String id, @RequestParam(required = false) String vastgelegd, Caller caller) {
        return render(id, caller, HttpStatus.OK, new Attempt("", FilledForm.empty()),
                vastgelegd == null ? Map.of() : Map.of("vastgelegd", true));
    }

    @PostMapping(path = "/voorstellen", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView propose(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, new Attempt("voorstellen", form), caller, () -> writer.write(id, form.input(), caller));
    }

    @PostMapping(path = "/instemming", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, new Attempt("instemming", form), caller,
                () -> instemming.antwoord(id, form.input(), FilledForm::seen, caller));
    }

    @PostMapping(path = "/uitvoering", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView done(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, new Attempt("uitvoering", form), caller,
                () -> instemming.voerUit(id, form.input(), FilledForm::seen, caller));
    }

    @PostMapping(path = "/omzetting", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView convert(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, new Attempt("omzetting", form), caller, () -> writer.zetOm(id, form.input(), caller));
    }

    /** A form that was sent: which one, and of which voorstel. */
    record Attempt(String act, FilledForm form) {

        /** Whether this is the form of this voorstel that came back. */
        public boolean of(String form, String voorstel) {
            return act.equals(form) && this.form.waarde("voorstel").equals(voorstel);
        }

        /** What was typed in a form that there is no place for any more; empty if it has one. */
        String unsent(List<VoorstelView> voorstellen, boolean open) {
            if (act.equals("voorstellen")) {
                return open ? "" : form.waarde("deelt");
            }
            var hasPlace = voorstellen.stream()
                    .anyMatch(one -> one.live() && one.voorstel().id().equals(form.waarde("voorstel")));
            return hasPlace ? "" : form.waarde("toelichting") + form.waarde("verslag");
        }

        Attempt asNewForm() {
            return new Attempt(act, form.asNewForm());
        }
    }

    private ModelAndView attempt(String id, Attempt attempt, Caller caller, Runnable action) {
        try {
            action.run();
            return Pages.redirectTo(
                    "/" + caller.domain() + "/melding/meldingen/" + id + "/voorstellen?vastgelegd=ja");
        } catch (NotFound none) {
            throw none;
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, caller, rejection.status(), rejection.sentBefore() ? attempt.asNewForm() : attempt,
                    rejection.model());
        }
    }

    private ModelAndView render(String id, Caller caller, HttpStatusCode status, Attempt attempt,
            Map<String, ?> extra) {
        var dossier = inzage.get(id, caller);
        var view = inzage.view(dossier, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("beeld", view);
        model.put("vanMelder", view.vanMelder());
        var voorstellen = reader.all(dossier, caller);
        model.put("voorstellen", voorstellen);
        model.put("nietVerstuurd", attempt.unsent(voorstellen, dossier.state().staat().isOpen()));
        model.put("handelingen", reader.options(dossier.state(), texts.here().language()));
        model.put("helpers", reader.helpers(texts.here().language()));
        model.put("jaNee", yesOrNo());
        model.put("poging", attempt);
        model.put("formulierId", attempt.form().id());
        model.put("ingevuld", attempt.form().waarden());
        return Pages.page("melding/voorstellen", model, status);
    }

    private List<Option> yesOrNo() {
        return Stream.of("no", "yes").map(answer -> new Option(answer.equals("yes") ? "ja" : "nee",
                texts.here().text("melding.voorstel.name." + answer), null)).toList();
    }
}
