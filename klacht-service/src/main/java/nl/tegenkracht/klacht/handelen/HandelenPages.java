package nl.tegenkracht.klacht.handelen;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.regels.RegelsRepository;
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

/** One page for every act: what it does, who gets to read it, and its fields. Nothing is filled in beforehand. */
@Controller
@RequestMapping("/{domein}/klacht/klachten/{id}/handelingen/{code}")
class HandelenPages {

    private static final String CONFIRMED = "bevestigd";

    private final Handelen handelen;
    private final Dossiers<Klacht> dossiers;
    private final ProcedureReader reader;
    private final RegelsRepository regels;
    private final ActWords words;
    private final Commissie commissie;

    HandelenPages(Handelen handelen, Dossiers<Klacht> dossiers, ProcedureReader reader, RegelsRepository regels,
            ActWords words, Commissie commissie) {
        this.handelen = handelen;
        this.dossiers = dossiers;
        this.reader = reader;
        this.regels = regels;
        this.words = words;
        this.commissie = commissie;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String id, @PathVariable String code,
            @RequestParam(defaultValue = "0") int deel, Caller caller) {
        var dossier = dossiers.get(id, caller);
        var act = handelen.form(dossier, kind(code), deel, caller);
        return render(dossier, act.kind(), act, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    /** If it does not succeed, the same page comes back with everything that was typed. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView doe(@PathVariable String id, @PathVariable String code, @RequestParam(defaultValue = "0") int deel,
            @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        var kind = kind(code);
        try {
            if (Irreversible.asksFor(kind) && !form.heeft(CONFIRMED, "ja")) {
                form.input().error(CONFIRMED, Text.of("klacht.handeling.confirm.missing"));
            }
            var after = handelen.doe(id, kind, deel, form.input(), FilledForm::seen, caller);
            return Pages.redirectTo(after.accessibleTo(caller)
                    ? "/" + caller.domain() + "/klacht/klachten/" + id + "?gedaan=" + code
                    : listOf(caller));
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return again(dossiers.get(id, caller), kind, deel, rejection.sentBefore() ? form.asNewForm() : form,
                    rejection, caller);
        }
    }

    /** Where who lost access finds what is left: only the Klachtencommissie has a list of its own here. */
    private String listOf(Caller caller) {
        return commissie.includes(caller) ? "/" + caller.domain() + "/klacht/werk" : "/werk";
    }

    /** What cannot be done any more has no form to come back in: then what was typed can be copied. */
    private ModelAndView again(Dossier<Klacht> dossier, ActKind kind, int track, FilledForm form,
            FormRejection rejection, Caller caller) {
        try {
            var act = handelen.form(dossier, kind, track, caller);
            return render(dossier, kind, act, form, rejection.status(), rejection.model(), caller);
        } catch (Refused refused) {
            var model = new HashMap<>(rejection.model());
            model.put("weigering", refused);
            return render(dossier, kind, null, form, HttpStatus.CONFLICT, model, caller);
        }
    }

    private ModelAndView render(Dossier<Klacht> dossier, ActKind kind, ActForm act, FilledForm form,
            HttpStatusCode status, Map<String, ?> extra, Caller caller) {
        var model = new HashMap<String, Object>(extra);
        var rules = RuleReferences.of(regels.forKlacht(dossier.state()));
        model.putAll(words.of(kind));
        model.put("klacht", dossier.id());
        model.put("versie", dossier.version());
        model.put("act", kind);
        model.put("handeling", act);
        model.put("nakijken", Irreversible.asksFor(kind));
        model.put("velden", ActFields.of(kind));
        model.put("delen", reader.view(dossier, caller).parts().size());
        model.put("formulier", form);
        model.put("regels", rules);
        model.put("plek", kind.basis() == null ? null : rules.artikel(kind.basis()));
        return Pages.page("klacht/handeling", model, status);
    }

    private static ActKind kind(String code) {
        return Coded.parse(ActKind.class, code).orElseThrow(NotFound::new);
    }
}
