package nl.tegenkracht.klacht.indienen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.page.CategorieOptions;
import nl.tegenkracht.klacht.page.RuleReferences;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The klaagschrift as a form, without JavaScript; what does not succeed comes back with everything that was typed. */
@Controller
@RequestMapping("/{domein}/klacht/nieuw")
class IndienenPages {

    /** What somebody takes along from another form: shown to go on with, not filed (record 0354). */
    private static final String TAKEN_ALONG = "meegenomen";
    private static final String STEP = "stap";
    private static final String CHECK = "nakijken";
    private static final String BACK = "terug";

    private final Indienen indienen;
    private final Commissie commissie;
    private final RegelsRepository regelsRepository;
    private final LegalClock clock;

    IndienenPages(Indienen indienen, Commissie commissie, RegelsRepository regelsRepository, LegalClock clock) {
        this.indienen = indienen;
        this.commissie = commissie;
        this.regelsRepository = regelsRepository;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView begin(Caller caller) {
        indienen.requirePossible(caller);
        return render(FilledForm.empty(), caller, HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        if (form.heeft(TAKEN_ALONG, "ja")) {
            indienen.requirePossible(caller);
            return render(form, caller, HttpStatus.OK, Map.of(TAKEN_ALONG, true));
        }
        try {
            if (form.heeft(STEP, CHECK)) {
                return check(form, indienen.preview(form.input(), caller));
            }
            if (form.heeft(STEP, BACK)) {
                return render(form, caller, HttpStatus.OK, Map.of());
            }
            var klacht = indienen.dienIn(form.input(), caller);
            return Pages.redirectTo("/" + caller.domain() + "/klacht/klachten/" + klacht.id());
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(rejection.sentBefore() ? form.asNewForm() : form, caller, rejection.status(),
                    rejection.model());
        }
    }

    /** Before filing the klager reads what was written, and what stands out. The fields go along, and nothing is kept. */
    private static ModelAndView check(FilledForm form, Preview preview) {
        return Pages.page("klacht/nakijken", Map.of("formulier", form, "velden", form.velden(), "beeld", preview,
                "regels", RuleReferences.of(preview.geldend())), HttpStatus.OK);
    }

    private ModelAndView render(FilledForm form, Caller caller, HttpStatusCode status, Map<String, ?> extra) {
        var today = clock.today();
        var geldend = regelsRepository.inForceOn(today);
        var model = new HashMap<String, Object>(extra);
        model.put("formulier", form);
        model.put("vooraf", IndienenNotice.of(geldend, caller.hoedanigheid()));
        model.put("regels", RuleReferences.of(geldend));
        model.put("categorieen", geldend.map(Geldend::regelset).map(CategorieOptions::of).orElse(List.of()));
        model.put("discriminatiegronden",
                geldend.map(Geldend::regelset).map(CategorieOptions::discriminatiegronden).orElse(List.of()));
        model.put("commissie", commissie.others(caller));
        model.put("vandaag", today);
        return Pages.page("klacht/nieuw", model, status);
    }
}
