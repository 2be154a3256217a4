package nl.tegenkracht.melding.inzage;

import java.util.Map;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.afsluiten.Afsluiten;
import nl.tegenkracht.melding.afsluiten.AfsluitingReader;
import nl.tegenkracht.melding.afsluiten.Nawoorden;
import nl.tegenkracht.melding.inzage.MeldingPage.FormAttempt;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.page.FilledForm;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms with which a melding ends and begins again, on the page of the melding, and the afsluitbrief on paper. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class AfsluitenPages {

    private final MeldingPage page;
    private final Inzage inzage;
    private final Afsluiten afsluiten;
    private final AfsluitingReader afsluitingReader;
    private final Nawoorden nawoorden;

    AfsluitenPages(MeldingPage page, Inzage inzage, Afsluiten afsluiten, AfsluitingReader afsluitingReader,
            Nawoorden nawoorden) {
        this.page = page;
        this.inzage = inzage;
        this.afsluiten = afsluiten;
        this.afsluitingReader = afsluitingReader;
        this.nawoorden = nawoorden;
    }

    @PostMapping(path = "/einde", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView beeindig(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        return attempt(id, filledIn, caller, afsluiten::beeindig);
    }

    @PostMapping(path = "/afsluiting", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView sluitAf(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        return attempt(id, filledIn, caller, afsluiten::sluitAf);
    }

    @PostMapping(path = "/heropening", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView heropen(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        return attempt(id, filledIn, caller, afsluiten::heropen);
    }

    @PostMapping(path = "/nawoord", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView nawoord(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return page.attempt(id, new FormAttempt(false, true, form), caller, "#later",
                () -> nawoorden.write(id, form.input(), caller));
    }

    /** The newest afsluitbrief alone, to print or keep: nothing else of the melding is on it. */
    @GetMapping("/afsluitbrief")
    ModelAndView brief(@PathVariable String id, Caller caller) {
        var brieven = afsluitingReader.brieven(inzage.get(id, caller), caller);
        if (brieven.isEmpty()) {
            throw new NotFound();
        }
        return Pages.page("melding/afsluitbrief", Map.of("brief", brieven.getFirst(), "kenmerk", id), HttpStatus.OK);
    }

    /** One of the three acts. */
    @FunctionalInterface
    private interface Act {

        void take(String melding, Input input, SeenVersion seen, Caller caller);
    }

    private ModelAndView attempt(String id, MultiValueMap<String, String> filledIn, Caller caller, Act act) {
        var form = FilledForm.of(filledIn);
        return page.attempt(id, new FormAttempt(false, true, form), caller, "",
                () -> act.take(id, form.input(), FilledForm::seen, caller));
    }
}
