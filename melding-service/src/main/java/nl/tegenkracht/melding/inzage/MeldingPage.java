package nl.tegenkracht.melding.inzage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.afsluiten.AfsluitingReader;
import nl.tegenkracht.melding.doorbreking.DoorbrekingReader;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.gesprek.BerichtWriter;
import nl.tegenkracht.melding.gesprek.GesprekRequest;
import nl.tegenkracht.melding.notities.Notities;
import nl.tegenkracht.melding.overdracht.AbsenceReader;
import nl.tegenkracht.melding.vernietigen.BewarenReader;
import nl.tegenkracht.melding.verloop.VerloopReader;
import nl.tegenkracht.melding.vertrouwenspersoon.HandedOver;
import nl.tegenkracht.melding.vertrouwenspersoon.Wisselen;
import nl.tegenkracht.melding.voorstel.VoorstelReader;
import nl.tegenkracht.portal.language.TextSource;
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

/** The page of one melding, for melder and vertrouwenspersoon: reading, writing and choosing someone else. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class MeldingPage {

    private final Inzage inzage;
    private final BerichtWriter berichtWriter;
    private final Wisselen wisselen;
    private final HandedOver handedOver;
    private final AfsluitingReader afsluitingReader;
    private final VerloopReader verloopReader;
    private final VoorstelReader voorstelReader;
    private final Notities notities;
    private final AbsenceReader absences;
    private final BewarenReader bewaren;
    private final DoorbrekingReader doorbrekingen;
    private final LegalClock clock;
    private final TextSource texts;

    MeldingPage(Inzage inzage, BerichtWriter berichtWriter, Wisselen wisselen, HandedOver handedOver,
            AfsluitingReader afsluitingReader, VerloopReader verloopReader, VoorstelReader voorstelReader,
            Notities notities, AbsenceReader absences, BewarenReader bewaren, DoorbrekingReader doorbrekingen,
            LegalClock clock, TextSource texts) {
        this.inzage = inzage;
        this.berichtWriter = berichtWriter;
        this.wisselen = wisselen;
        this.handedOver = handedOver;
        this.afsluitingReader = afsluitingReader;
        this.verloopReader = verloopReader;
        this.voorstelReader = voorstelReader;
        this.notities = notities;
        this.absences = absences;
        this.bewaren = bewaren;
        this.doorbrekingen = doorbrekingen;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView read(@PathVariable String id, @RequestParam(required = false) String voor,
            @RequestParam(required = false) String na, @RequestParam(required = false) String verstuurd,
            Caller caller) {
        try {
            return render(inzage.get(id, caller), GesprekRequest.read(voor, na, null), caller, HttpStatus.OK,
                    new FormAttempt(false, FilledForm.empty()),
                    verstuurd == null ? Map.of() : Map.of("verstuurd", true));
        } catch (NotFound none) {
            return handedOver(id, caller).orElseThrow(() -> none);
        }
    }

    /** Whoever had the melding until lately is told that, and nothing else; to everybody else it is not there. */
    private Optional<ModelAndView> handedOver(String id, Caller caller) {
        return handedOver.find(id, caller).map(handover -> Pages.page("melding/overgedragen",
                Map.of("overdracht", handover), HttpStatus.GONE));
    }

    @PostMapping(path = "/berichten", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, new FormAttempt(false, form), caller, "?verstuurd=ja#nieuwste",
                () -> berichtWriter.write(id, form.input(), caller));
    }

    @PostMapping(path = "/vertrouwenspersoon", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView wissel(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, new FormAttempt(true, form), caller, "", () -> wisselen.wissel(id, form.input(),
                FilledForm::seen, caller));
    }

    /** A form that was sent: that of wisselen, one of the end of the melding, or that of the gesprek. */
    record FormAttempt(boolean wisselen, boolean afsluiten, FilledForm form) {

        FormAttempt(boolean wisselen, FilledForm form) {
            this(wisselen, false, form);
        }

        FormAttempt asNewForm() {
            return new FormAttempt(wisselen, afsluiten, form.asNewForm());
        }
    }

    /** If it does not succeed, the same page comes back with everything that was typed. */
    ModelAndView attempt(String id, FormAttempt attempt, Caller caller, String anchor, Runnable action) {
        try {
            action.run();
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + id + anchor);
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, caller, rejection.status(), rejection.sentBefore() ? attempt.asNewForm() : attempt,
                    rejection.model());
        }
    }

    private ModelAndView render(String id, Caller caller, HttpStatusCode status, FormAttempt attempt,
            Map<String, ?> extra) {
        return render(inzage.get(id, caller), GesprekRequest.newest(), caller, status, attempt, extra);
    }

    private ModelAndView render(Dossier<Melding> dossier, GesprekRequest request, Caller caller,
            HttpStatusCode status, FormAttempt attempt, Map<String, ?> extra) {
        var gesprek = inzage.gesprek(dossier, request, caller);
        var view = inzage.view(dossier, caller);
        if (gesprek.nieuwste()) {
            notities.noteOpened(dossier, caller);
        }
        var model = new HashMap<String, Object>(extra);
        model.put("beeld", view);
        model.put("gesprek", gesprek);
        model.put("berichten", inzage.berichten(gesprek, view, texts.here()));
        model.put("anderen", view.vanMelder() ? inzage.others(view, caller, texts.here()) : List.of());
        model.put("wisselOpen", attempt.wisselen() || view.vertrouwenspersoon() == null);
        model.put("afsluiting", afsluitingReader.view(dossier, texts.here().language(), caller));
        model.put("verloop", verloopReader.of(dossier));
        model.put("afspraak", voorstelReader.appointment(dossier, clock.today(), caller).orElse(null));
        model.put("afsluitpoging", attempt.afsluiten());
        model.put("afwezig", absences.of(dossier, caller).orElse(null));
        model.put("bewaren", bewaren.view(dossier, caller));
        model.put("doorbrekingen", doorbrekingen.all(dossier, caller));
        model.put("gast", caller.isGuest());
        model.put("formulier", attempt.form());
        model.put("formulierId", attempt.form().id());
        model.put("ingevuld", attempt.form().waarden());
        return Pages.page("melding/melding", model, status);
    }
}
