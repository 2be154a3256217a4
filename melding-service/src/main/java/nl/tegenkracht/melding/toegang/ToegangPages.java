package nl.tegenkracht.melding.toegang;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contracts.GuestCode;
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

/** The pages on which a code is made, and exchanged. A code is shown on the answer itself, and nowhere after that. */
@Controller
@RequestMapping("/{domein}/melding")
class ToegangPages {

    private final Toegang toegang;

    ToegangPages(Toegang toegang) {
        this.toegang = toegang;
    }

    @GetMapping("/meldingen/{id}/toegang")
    ModelAndView read(@PathVariable String id, Caller caller) {
        return render(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(path = "/meldingen/{id}/toegang", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView make(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            return made(toegang.make(id, form.input(), FilledForm::seen, caller), caller);
        } catch (NotFound none) {
            throw none;
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, form, rejection.status(), rejection.model(), caller);
        }
    }

    /**
     * For who has an account a field; for a guest the step, or what their code opens. If it opens nothing, the status says
     * so: by that the gateway lets nobody in with it.
     */
    @GetMapping("/code")
    ModelAndView enter(Caller caller) {
        if (!caller.isGuest()) {
            return code(HttpStatus.OK, Map.of(), caller);
        }
        return toegang.enter(caller).map(id -> Pages.redirectTo(address(id, caller)))
                .or(() -> toegang.invited(caller).map(opname -> code(HttpStatus.OK,
                        Map.of("genodigd", true, "opnieuw", opname.isUnused()), caller)))
                .orElseGet(() -> code(HttpStatus.NOT_FOUND, Map.of(), caller));
    }

    @PostMapping(path = "/code", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView exchange(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            return made(toegang.exchange(form.input(), caller), caller);
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return code(rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView made(Toegang.Made made, Caller caller) {
        if (made.code().isEmpty()) {
            return Pages.redirectTo(address(made.melding().id(), caller));
        }
        var model = new HashMap<String, Object>();
        model.put("code", made.code().map(GuestCode::shown).orElseThrow());
        model.put("gast", caller.isGuest());
        model.put("kenmerk", made.melding().id());
        model.put("opname", made.melding().state().opname());
        return Pages.page("melding/code-gemaakt", model, HttpStatus.OK);
    }

    /** What was typed is not shown once more: it is a secret. */
    private ModelAndView code(HttpStatusCode status, Map<String, ?> extra, Caller caller) {
        var model = new HashMap<String, Object>(extra);
        model.put("gast", caller.isGuest());
        model.putIfAbsent("genodigd", false);
        return Pages.page("melding/code", model, status);
    }

    private ModelAndView render(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var dossier = toegang.of(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("gast", caller.isGuest());
        model.put("kenmerk", dossier.id());
        model.put("versie", dossier.version());
        model.put("opname", dossier.state().opname());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/toegang", model, status);
    }

    private static String address(String melding, Caller caller) {
        return "/" + caller.domain() + "/melding/meldingen/" + melding;
    }
}
