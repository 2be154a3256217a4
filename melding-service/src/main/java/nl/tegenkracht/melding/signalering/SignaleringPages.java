package nl.tegenkracht.melding.signalering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.SignaleringKind;
import nl.tegenkracht.melding.dossier.SignaleringSoort;
import nl.tegenkracht.melding.vernietigen.Bewaarbesluiten;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.web.page.FormRejection;
import nl.tegenkracht.web.page.Option;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages with signals to the employer: the list, a new one, and one with its answer. */
@Controller
@RequestMapping("/{domein}/melding/signaleringen")
class SignaleringPages {

    private final Signaleren signaleren;
    private final Bewaarbesluiten besluiten;
    private final TextSource texts;

    SignaleringPages(Signaleren signaleren, Bewaarbesluiten besluiten, TextSource texts) {
        this.signaleren = signaleren;
        this.besluiten = besluiten;
        this.texts = texts;
    }

    /** The same page by both addresses that an overview knows: what is somebody's own, and what comes from an office. */
    @GetMapping({"", "/werk"})
    String list(Caller caller, Model model) {
        model.addAttribute("signaleringen", signaleren.list(caller));
        model.addAttribute("magSturen", signaleren.canSend(caller));
        return "melding/signaleringen";
    }

    @GetMapping("/nieuw")
    ModelAndView begin(Caller caller) {
        return form(FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(path = "/nieuw", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            return Pages.redirectTo(address(signaleren.send(form.input(), caller).id(), caller));
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return form(rejection.sentBefore() ? form.asNewForm() : form, rejection.status(), rejection.model(),
                    caller);
        }
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable String id, Caller caller) {
        return page(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(path = "/{id}/antwoord", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            signaleren.answer(id, form.input(), FilledForm::seen, caller);
            return Pages.redirectTo(address(id, caller));
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return page(id, form, rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView form(FilledForm form, HttpStatusCode status, Map<String, ?> extra, Caller caller) {
        var model = new HashMap<String, Object>(extra);
        model.put("soorten", kinds());
        model.put("gezag", signaleren.readers(caller).stream()
                .map(one -> new Option(one.kenmerk(), one.naam(), null)).toList());
        model.put("herleidbaar",
                status.isError() && form.waarde("soort").equals(SignaleringSoort.KNELPUNT.code())
                        ? signaleren.findings(form.waarde("tekst"), form.waarde("groep"))
                        : List.of());
        model.put("formulierId", form.id());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/signalering-nieuw", model, status);
    }

    private ModelAndView page(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var model = new HashMap<String, Object>(extra);
        var signalering = signaleren.get(id, caller);
        model.put("signalering", signalering);
        model.put("bewaren", besluiten.sentence(SignaleringKind.CODE, signalering.begin()));
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/signalering", model, status);
    }

    private List<Option> kinds() {
        return Stream.of(SignaleringSoort.values())
                .map(kind -> new Option(kind.code(), texts.here().of(Text.of("melding.signal.kind." + kind.code())),
                        texts.here().of(Text.of("melding.signal.kind." + kind.code() + ".hint"))))
                .toList();
    }

    private static String address(String id, Caller caller) {
        return "/" + caller.domain() + "/melding/signaleringen/" + id;
    }
}
