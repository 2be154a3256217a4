package nl.tegenkracht.klacht.inzage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.aanvullen.Aanvullen;
import nl.tegenkracht.klacht.brieven.Papers;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.page.CategorieOptions;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.procedure.act.ActKind;
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

/** The page of one klacht, for the klager and for whoever handles it. */
@Controller
@RequestMapping("/{domein}/klacht/klachten/{id}")
class KlachtPage {

    private final Inzage inzage;
    private final Aanvullen aanvullen;
    private final CaseReader cases;
    private final Papers papers;

    KlachtPage(Inzage inzage, Aanvullen aanvullen, CaseReader cases, Papers papers) {
        this.inzage = inzage;
        this.aanvullen = aanvullen;
        this.cases = cases;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView read(@PathVariable String id, @RequestParam(required = false) Integer tot,
            @RequestParam(required = false) String gedaan, Caller caller) {
        var dossier = inzage.get(id, caller);
        inzage.noteOpened(dossier, caller);
        var model = new HashMap<String, Object>();
        model.put("gang", cases.view(dossier, caller));
        model.put("papieren", papers.of(dossier, caller));
        model.put("id", id);
        model.put("gedaan", Coded.parse(ActKind.class, gedaan).map(ActKind::code).orElse(null));
        model.put("regels", inzage.rules(dossier));
        if (Inzage.readsAll(dossier, caller)) {
            return render(inzage.view(dossier, caller, tot == null ? Inzage.NEWEST : tot), caller, HttpStatus.OK,
                    FilledForm.empty(), model);
        }
        dossier.roleOf(caller).filter(Role.BEVOEGD_GEZAG.code()::equals).ifPresent(code -> model.put("alsWie", code));
        return Pages.page("klacht/deelnemer", model, HttpStatus.OK);
    }

    /** If it does not succeed, the same page comes back with everything that was typed. */
    @PostMapping(path = "/aanvullingen", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView vulAan(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            aanvullen.vulAan(id, form.input(), caller);
            return Pages.redirectTo("/" + caller.domain() + "/klacht/klachten/" + id);
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, caller, rejection.status(), rejection.sentBefore() ? form.asNewForm() : form,
                    rejection.model());
        }
    }

    private ModelAndView render(String id, Caller caller, HttpStatusCode status, FilledForm form,
            Map<String, ?> extra) {
        var dossier = inzage.get(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("gang", cases.view(dossier, caller));
        model.put("papieren", papers.of(dossier, caller));
        model.put("id", id);
        return render(inzage.view(dossier, caller, Inzage.NEWEST), caller, status, form, model);
    }

    private ModelAndView render(KlachtView view, Caller caller, HttpStatusCode status, FilledForm form,
            Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        model.put("beeld", view);
        model.put("formulier", form);
        model.put("open", !form.isEmpty());
        model.put("commissie", view.isKlager() ? inzage.commissie(caller) : List.<Option>of());
        model.put("werkgevers", inzage.employers(view));
        var geldend = Optional.ofNullable(view.geldend());
        model.put("regels", RuleReferences.of(geldend));
        model.put("categorieen", geldend.map(Geldend::regelset).map(CategorieOptions::of).orElse(List.of()));
        model.put("discriminatiegronden",
                geldend.map(Geldend::regelset).map(CategorieOptions::discriminatiegronden).orElse(List.of()));
        return Pages.page("klacht/klacht", model, status);
    }
}
