package nl.tegenkracht.melding.uren;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Kant;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.dossier.UrenstaatKind;
import nl.tegenkracht.melding.dossier.Werkzaamheid;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page with the own hours and figures of a vertrouwenspersoon; for anyone else it does not exist. */
@Controller
@RequestMapping("/{domein}/melding/werk/uren")
class UrenPage {

    private final Uren uren;
    private final Urenstaten urenstaten;
    private final Bewaarbesluiten besluiten;
    private final TextSource texts;
    private final LegalClock clock;

    UrenPage(Uren uren, Urenstaten urenstaten, Bewaarbesluiten besluiten, TextSource texts, LegalClock clock) {
        this.besluiten = besluiten;
        this.uren = uren;
        this.urenstaten = urenstaten;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView read(Caller caller) {
        return page(FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(form, () -> urenstaten.schrijf(form.input(), caller), caller);
    }

    @PostMapping(path = "/weghaling", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView takeOut(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(form, () -> urenstaten.haalWeg(form.input(), caller), caller);
    }

    private ModelAndView attempt(FilledForm form, Runnable act, Caller caller) {
        try {
            act.run();
            return Pages.redirectTo("/" + caller.domain() + "/melding/werk/uren");
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return page(rejection.sentBefore() ? form.asNewForm() : form, rejection.status(), rejection.model(),
                    caller);
        }
    }

    private ModelAndView page(FilledForm form, HttpStatusCode status, Map<String, ?> extra, Caller caller) {
        var model = new HashMap<String, Object>(extra);
        var staten = urenstaten.of(caller);
        model.put("staten", staten.stream().map(Urenjaar::of).toList());
        model.put("bewaren", staten.stream().collect(Collectors.toMap(Urenstaat::jaar, staat -> besluiten
                .sentence(UrenstaatKind.CODE, decision -> staat.lastDay(decision::lastDay)))));
        model.put("jaren", uren.of(caller));
        model.put("werkzaamheden", options(Urenjaar::soort, Werkzaamheid.values()));
        model.put("kanten", options(Urenjaar::kant, Kant.values()));
        model.put("vandaag", clock.today());
        model.put("formulierId", form.id());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/uren", model, status);
    }

    @SafeVarargs
    private final <C extends Coded> List<Option> options(Function<C, Text> name, C... codes) {
        return Stream.of(codes).map(one -> new Option(one.code(), texts.here().of(name.apply(one)), null)).toList();
    }
}
