package nl.tegenkracht.melding.opname;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.MeldingDoorbreking;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.dossier.Opname;
import nl.tegenkracht.melding.dossier.OpnameWijze;
import nl.tegenkracht.melding.melden.Categorieen;
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

/** Taking a melding down in two steps: first the limits are read out, one by one, and only then the verhaal (A23). */
@Controller
@RequestMapping("/{domein}/melding/werk/opname")
class OpnamePages {

    private static final String FORM = "verhaal";
    private static final String TEXT = "melding.opname.";

    private final Opnemen opnemen;
    private final Categorieen categorieen;
    private final LegalClock clock;
    private final TextSource texts;

    OpnamePages(Opnemen opnemen, Categorieen categorieen, LegalClock clock, TextSource texts) {
        this.opnemen = opnemen;
        this.categorieen = categorieen;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView begin(Caller caller) {
        opnemen.requirePossible(caller);
        return render(FilledForm.empty(), false, HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView proceed(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        opnemen.requirePossible(caller);
        var form = FilledForm.of(filledIn);
        return switch (form.waarde("naar")) {
            case FORM -> toVerhaal(form);
            case "grenzen" -> render(form, false, HttpStatus.OK, Map.of());
            default -> send(form, caller);
        };
    }

    private ModelAndView toVerhaal(FilledForm form) {
        try {
            NewOpname.requireRead(form.alle("voorgelezen"), form.input());
            form.input().requireEachOnce(List.of("naar", "id"));
            return render(form, true, HttpStatus.OK, Map.of());
        } catch (InvalidInput error) {
            var rejection = FormRejection.of(error);
            return render(form, false, rejection.status(), rejection.model());
        }
    }

    private ModelAndView send(FilledForm form, Caller caller) {
        try {
            var melding = opnemen.neemOp(form.input(), caller);
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + melding.id() + "/toegang");
        } catch (NotFound none) {
            throw none;
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(refusal instanceof FormReused ? form.asNewForm() : form,
                    form.alle("voorgelezen").containsAll(Opname.GRENZEN), rejection.status(), rejection.model());
        }
    }

    private ModelAndView render(FilledForm form, boolean story, HttpStatusCode status, Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        model.put("stap", story ? 2 : 1);
        model.put("formulier", form);
        model.put("formulierId", form.id());
        model.put("ingevuld", form.waarden());
        model.put("gekozen", form.alle("voorgelezen"));
        model.put("onderwerp", form.alle("categorieen"));
        model.put("grenzen", opnemen.limits().stream().map(code -> option(TEXT + "limit", code, true)).toList());
        model.put("wijzen", Stream.of(OpnameWijze.values()).map(one -> option(TEXT + "how", one.code(), false))
                .toList());
        model.put("hoedanigheden", Stream.of(Hoedanigheid.values()).filter(Hoedanigheid::isInOwnDomain)
                .map(one -> option(TEXT + "who", one.code(), true)).toList());
        model.put("soorten", Stream.of(MeldingSoort.values()).map(one -> option(TEXT + "asks", one.code(), false))
                .toList());
        model.put("onderwerpen", topics());
        model.put("bron", MeldingDoorbreking.ARTIKEL);
        model.put("vandaag", clock.today());
        return Pages.page(story ? "melding/opname" : "melding/opname-grenzen", model, status);
    }

    private Option option(String key, String code, boolean explained) {
        return new Option(code, texts.here().text(key + "." + code),
                explained ? texts.here().text(key + ".text." + code) : null);
    }

    private List<Option> topics() {
        var language = texts.here().language();
        return categorieen.choices().stream()
                .map(one -> new Option(one.code(), one.naam().in(language), one.uitleg().in(language))).toList();
    }
}
