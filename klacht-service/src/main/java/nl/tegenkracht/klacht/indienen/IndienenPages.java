package nl.tegenkracht.klacht.indienen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.dossier.concept.KeptConcept;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.web.page.FormRejection;
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
 * The klaagschrift, one question a page and without JavaScript (record 0376). What was typed goes along in the form; it
 * is kept nowhere unless the klager keeps it as a concept, and sent only from the check.
 */
@Controller
@RequestMapping("/{domein}/klacht/nieuw")
class IndienenPages {

    /** What somebody takes along from another form: shown to go on with, not filed (record 0354). */
    private static final String TAKEN_ALONG = "meegenomen";
    private static final String TO = "naar";
    /** With this the gateway puts back a text that it kept. */
    private static final String PUT_BACK = "teruggezet";

    private final Indienen indienen;
    private final IndienenModel models;
    private final Concepten concepten;

    IndienenPages(Indienen indienen, IndienenModel models, Concepten concepten) {
        this.indienen = indienen;
        this.models = models;
        this.concepten = concepten;
    }

    /**
     * @param concept the id of the form of a concept, to go on with it
     * @param vraag   code of the question to begin at; who names none begins at what is told beforehand
     */
    @GetMapping
    ModelAndView begin(@RequestParam(required = false) String concept, @RequestParam(required = false) String vraag,
            Caller caller) {
        indienen.requirePossible(caller);
        var kept = Optional.ofNullable(concept).flatMap(id -> concepten.open(id, caller));
        if (kept.isPresent()) {
            return resume(kept.get(), caller);
        }
        var first = Coded.parse(Vraag.class, vraag).filter(Vraag::isQuestion).orElse(Vraag.VOORAF);
        return show(first, FilledForm.empty(), caller, HttpStatus.OK, Map.of("concepten", concepten.of(caller)));
    }

    private ModelAndView resume(KeptConcept kept, Caller caller) {
        var fields = new LinkedMultiValueMap<>(kept.velden());
        return show(Coded.parse(Vraag.class, kept.stap()).orElse(Vraag.VOORAF), FilledForm.of(fields), caller,
                HttpStatus.OK, Map.of("verderMet", kept));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView proceed(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        indienen.requirePossible(caller);
        var sent = FilledForm.of(filledIn);
        var form = FilledForm.of(IndienenModel.answers(filledIn));
        var current = Coded.parse(Vraag.class, sent.waarde("stap")).orElse(Vraag.NAKIJKEN);
        if (sent.heeft(TAKEN_ALONG, "ja")) {
            return show(Vraag.VOORAF, form, caller, HttpStatus.OK, Map.of(TAKEN_ALONG, true));
        }
        try {
            if (filledIn.containsKey(PUT_BACK)) {
                sent.input().validate();
            }
            return answer(current, sent.waarde(TO), form, caller);
        } catch (Refusal refusal) {
            return rejected(current, form, refusal, caller);
        }
    }

    private ModelAndView answer(Vraag current, String to, FilledForm form, Caller caller) {
        return switch (to) {
            case "" -> file(form, caller);
            case "bewaren" -> keep(current, form, caller);
            case "weggooien" -> discard(form, caller);
            default -> turn(current, to, form, caller);
        };
    }

    private ModelAndView file(FilledForm form, Caller caller) {
        var klacht = indienen.dienIn(form.input(), caller);
        return Pages.redirectTo(mine(caller) + "/klachten/" + klacht.id());
    }

    private ModelAndView keep(Vraag current, FilledForm form, Caller caller) {
        concepten.keep(form.id(), current.code(), IndienenModel.kept(form), caller);
        return Pages.redirectTo(mine(caller) + "?bewaard=ja");
    }

    private ModelAndView discard(FilledForm form, Caller caller) {
        concepten.remove(form.id(), caller);
        return Pages.redirectTo(mine(caller));
    }

    /** Back is always possible; forward only past what can be read, and to the check only with all of it. */
    private ModelAndView turn(Vraag current, String to, FilledForm form, Caller caller) {
        var vragen = models.vragen(form, caller);
        var target = switch (to) {
            case "verder" -> vragen.next(current);
            case "terug" -> vragen.before(current);
            default -> Coded.parse(Vraag.class, to).orElse(Vraag.VOORAF);
        };
        if (target.compareTo(current) > 0) {
            indienen.requireReadable(form.input(), current.fields());
        }
        return show(target, form, caller, HttpStatus.OK, Map.of());
    }

    private ModelAndView show(Vraag vraag, FilledForm form, Caller caller, HttpStatusCode status,
            Map<String, ?> extra) {
        var at = models.vragen(form, caller).at(vraag);
        if (at != Vraag.NAKIJKEN) {
            return Pages.page(at == Vraag.VOORAF ? "klacht/nieuw" : "klacht/vraag",
                    models.of(at, form, extra, caller), status);
        }
        try {
            return Pages.page("klacht/nakijken",
                    models.check(form, indienen.preview(form.input(), caller), extra, caller), status);
        } catch (InvalidInput unreadable) {
            return rejected(Vraag.NAKIJKEN, form, unreadable, caller);
        }
    }

    /** An error comes back on the page of its question; of others the page that was sent from. */
    private ModelAndView rejected(Vraag current, FilledForm form, Refusal refusal, Caller caller) {
        var rejection = FormRejection.of(refusal);
        var again = rejection.sentBefore() ? IndienenModel.asNewForm(form) : form;
        if (!(refusal instanceof InvalidInput invalid)) {
            return show(current, again, caller, rejection.status(), rejection.model());
        }
        var errors = Pages.errorsByField(invalid.errors());
        var asked = Vraag.withOneOf(errors.keySet());
        if (errors.keySet().equals(Set.of(PUT_BACK))) {
            return show(current, again, caller, rejection.status(), Map.of("fouten", errors));
        }
        var page = asked.isQuestion() ? asked : current.isQuestion() ? current : Vraag.GEDRAG;
        return Pages.page("klacht/vraag", models.of(page, again, Map.of("fouten", on(page, errors)), caller),
                rejection.status());
    }

    /** What is wrong on other pages is said there, so that every error leads to its field. */
    private static Map<String, Text> on(Vraag page, Map<String, Text> errors) {
        var here = new LinkedHashMap<>(errors);
        here.keySet().removeIf(field -> Vraag.allFields().contains(field) && !page.fields().contains(field));
        return here;
    }

    private static String mine(Caller caller) {
        return "/" + caller.domain() + "/klacht";
    }
}
