package nl.tegenkracht.melding.melden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.refusal.TooManyFilings;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.concept.KeptConcept;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.web.page.FormRejection;
import nl.tegenkracht.web.page.Option;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Melden in three steps, without JavaScript: first what is confidential and where that ends, then who reads it, and
 * only then the verhaal (D-09). Everything that was typed comes along, backward too.
 */
@Controller
@RequestMapping("/{domein}/melding/nieuw")
class MeldenPages {

    /** Not a step: what was typed is kept, and the melder goes on later. */
    private static final String KEEP = "bewaren";
    /** What was kept is thrown away. */
    private static final String DISCARD = "weggooien";

    private final Melden melden;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Concepten concepten;
    private final TextSource texts;

    MeldenPages(Melden melden, Categorieen categorieen, Vertrouwenspersonen vertrouwenspersonen,
            Concepten concepten, TextSource texts) {
        this.melden = melden;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.concepten = concepten;
        this.texts = texts;
    }

    /** @param concept the id of the form of a concept, to go on with it; who has none begins */
    @GetMapping
    ModelAndView begin(@RequestParam(required = false) String concept, Caller caller) {
        melden.requirePossible(caller);
        return Optional.ofNullable(concept).flatMap(id -> concepten.open(id, caller))
                .map(kept -> resume(kept, caller))
                .orElseGet(() -> render(MeldenStep.INTRODUCTION, MeldingForm.empty(), caller, HttpStatus.OK,
                        Map.of("concepten", concepten.of(caller))));
    }

    private ModelAndView resume(KeptConcept kept, Caller caller) {
        var form = MeldingForm.of(FilledForm.of(new LinkedMultiValueMap<>(kept.velden())));
        var step = MeldenStep.parse(kept.stap()).orElse(MeldenStep.INTRODUCTION);
        var possible = step == MeldenStep.VERHAAL && !canBeChosen(form, caller) ? MeldenStep.CHOICE : step;
        return render(possible, form, caller, HttpStatus.OK, Map.of("verderMet", kept));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView proceed(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var melder = Melder.of(caller);
        var filled = FilledForm.of(filledIn);
        var form = MeldingForm.of(filled);
        try {
            MeldingForm.requireEachOnce(filled.input());
        } catch (InvalidInput error) {
            return incorrect(form, error, caller);
        }
        var target = MeldenStep.parse(filled.waarde("naar"));
        if (filled.waarde("naar").equals(KEEP) || filled.waarde("naar").equals(DISCARD)) {
            return concept(filledIn, form, filled, caller);
        }
        if (target.isEmpty()) {
            return send(form, filled.input(), melder, caller);
        }
        return target.get() == MeldenStep.VERHAAL
                ? toVerhaal(form, caller)
                : render(target.get(), form, caller, HttpStatus.OK, Map.of());
    }

    private ModelAndView concept(MultiValueMap<String, String> filledIn, MeldingForm form, FilledForm filled,
            Caller caller) {
        var mine = "/" + caller.domain() + "/melding";
        if (filled.waarde("naar").equals(DISCARD)) {
            concepten.remove(form.id(), caller);
            return Pages.redirectTo(mine);
        }
        try {
            concepten.keep(filled.id(), filled.waarde("stap"), MeldingForm.kept(filledIn), caller);
            return Pages.redirectTo(mine + "?bewaard=ja");
        } catch (Refusal refusal) {
            return rejected(form, refusal, MeldenStep.parse(filled.waarde("stap")).filter(
                    step -> step != MeldenStep.VERHAAL || canBeChosen(form, caller))
                    .orElse(MeldenStep.CHOICE), caller);
        }
    }

    private ModelAndView toVerhaal(MeldingForm form, Caller caller) {
        return canBeChosen(form, caller)
                ? render(MeldenStep.VERHAAL, form, caller, HttpStatus.OK, Map.of())
                : chooseFirst(form, caller);
    }

    private ModelAndView send(MeldingForm form, Input input, Melder melder, Caller caller) {
        try {
            var melding = melden.meld(NewMelding.read(input, categorieen), melder, caller);
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + melding.id());
        } catch (InvalidInput error) {
            return incorrect(form, error, caller);
        } catch (Refusal refusal) {
            return rejected(form, refusal, stepAfter(refusal, form, caller), caller);
        }
    }

    private MeldenStep stepAfter(Refusal refusal, MeldingForm form, Caller caller) {
        return switch (refusal) {
            case TooManyFilings many -> MeldenStep.VERHAAL;
            case FormReused reused when canBeChosen(form, caller) -> MeldenStep.VERHAAL;
            default -> MeldenStep.CHOICE;
        };
    }

    private ModelAndView incorrect(MeldingForm form, InvalidInput error, Caller caller) {
        return canBeChosen(form, caller)
                ? rejected(form, error, MeldenStep.VERHAAL, caller)
                : chooseFirst(form, caller);
    }

    private ModelAndView rejected(MeldingForm form, Refusal refusal, MeldenStep step, Caller caller) {
        var rejection = FormRejection.of(refusal);
        return render(step, rejection.sentBefore() ? form.asNewForm() : form, caller, rejection.status(),
                rejection.model());
    }

    private boolean canBeChosen(MeldingForm form, Caller caller) {
        return vertrouwenspersonen.choice(form.vertrouwenspersoon(), caller, form.betrokken()).isAllowed();
    }

    private ModelAndView chooseFirst(MeldingForm form, Caller caller) {
        return render(MeldenStep.CHOICE, form, caller, HttpStatus.BAD_REQUEST,
                Map.of("fouten", Map.of("vertrouwenspersoon", Text.of("melding.input.vertrouwenspersoon"))));
    }

    private ModelAndView render(MeldenStep step, MeldingForm form, Caller caller, HttpStatusCode status,
            Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        var selectable = vertrouwenspersonen.selectableBy(caller, form.betrokken());
        model.put("formulier", form);
        model.put("soorten", soorten());
        model.put("stapcode", step.code());
        model.put("stap", step.number());
        model.put("anderen", options(vertrouwenspersonen.others(caller)));
        model.put("aanbod", selectable);
        model.put("categorieen", categorieen.choices().stream().map(this::option).toList());
        model.put("gekozen",
                selectable.stream().filter(one -> one.id().equals(form.vertrouwenspersoon())).findFirst().orElse(null));
        return Pages.page(step.template(), model, status);
    }

    private List<Option> soorten() {
        return Stream.of(MeldingSoort.values()).map(soort -> new Option(soort.code(),
                texts.here().text("melding.soort." + soort.code()),
                texts.here().text("melding.soort.uitleg." + soort.code()))).toList();
    }

    private Option option(Categorie categorie) {
        var language = texts.here().language();
        return new Option(categorie.code(), categorie.naam().in(language), categorie.uitleg().in(language));
    }

    private List<Option> options(List<Vertrouwenspersoon> vertrouwenspersonen) {
        return vertrouwenspersonen.stream().map(vertrouwenspersoon -> vertrouwenspersoon.option(texts.here())).toList();
    }
}
