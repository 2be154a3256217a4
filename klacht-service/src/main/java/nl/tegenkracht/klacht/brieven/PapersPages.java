package nl.tegenkracht.klacht.brieven;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A page per letter and per piece, to read and to print, and the inventory. */
@Controller
@RequestMapping("/{domein}/klacht/klachten/{id}")
class PapersPages {

    private final Dossiers<Klacht> dossiers;
    private final Papers papers;
    private final TextSource texts;

    PapersPages(Dossiers<Klacht> dossiers, Papers papers, TextSource texts) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.texts = texts;
    }

    @GetMapping("/brieven/{stuk}")
    ModelAndView letter(@PathVariable String id, @PathVariable String stuk, Caller caller) {
        var dossier = dossiers.get(id, caller);
        var letter = papers.letter(dossier, stuk, caller, language());
        return render("klacht/brief", dossier, Map.of("brief", letter, "afspraak",
                Appointment.day(letter.line().letter(), letter.view()).isPresent()));
    }

    /** For a calendar: no word about what it is (it may be shared), and an id that no two people share. */
    @GetMapping("/brieven/{stuk}/afspraak.ics")
    ResponseEntity<byte[]> appointment(@PathVariable String id, @PathVariable String stuk, Caller caller) {
        var letter = papers.letter(dossiers.get(id, caller), stuk, caller, Language.NL);
        var day = Appointment.day(letter.line().letter(), letter.view()).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"afspraak.ics\"")
                .body(Appointment.file(day, caller.pseudonym() + stuk).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/stukken/{stuk}")
    ModelAndView piece(@PathVariable String id, @PathVariable String stuk, Caller caller) {
        var dossier = dossiers.get(id, caller);
        return render("klacht/stuk", dossier, Map.of("stuk", papers.piece(dossier, stuk, caller)));
    }

    /** A letter of the secretaris about a day that is over, to print and send. */
    @GetMapping("/herinnering/{code}")
    ModelAndView lateLetter(@PathVariable String id, @PathVariable String code,
            @RequestParam(defaultValue = "0") int deel, Caller caller) {
        var dossier = dossiers.get(id, caller);
        return render("klacht/herinnering", dossier, Map.of("tekst", papers.lateLetter(dossier, deel, code, caller)));
    }

    @GetMapping("/inventaris")
    ModelAndView inventory(@PathVariable String id, Caller caller) {
        return all("klacht/inventaris", id, caller);
    }

    /** What there is to do, what happened and comes, letters and pieces: all on one page. */
    @GetMapping("/verloop")
    ModelAndView course(@PathVariable String id, Caller caller) {
        return all("klacht/verloop", id, caller);
    }

    private ModelAndView all(String page, String id, Caller caller) {
        var dossier = dossiers.get(id, caller);
        return render(page, dossier, Map.of("papieren", papers.of(dossier, caller)));
    }

    private Language language() {
        return texts.here().language();
    }

    private static ModelAndView render(String page, Dossier<Klacht> dossier, Map<String, ?> more) {
        var model = new HashMap<String, Object>(more);
        model.put("id", dossier.id());
        return Pages.page(page, model, HttpStatus.OK);
    }
}
