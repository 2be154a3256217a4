package nl.tegenkracht.melding.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
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

/** The page on which a vertrouwenspersoon searches. A form that is posted: an own alias stands in no address. */
@Controller
@RequestMapping("/{domein}/melding/werk/zoeken")
class SearchPages {

    private final MeldingSearch search;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final TextSource texts;

    SearchPages(MeldingSearch search, Categorieen categorieen, Vertrouwenspersonen vertrouwenspersonen,
            TextSource texts) {
        this.search = search;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView begin(Caller caller) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        return render(FilledForm.empty(), HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView find(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        var form = FilledForm.of(filledIn);
        try {
            return render(form, HttpStatus.OK,
                    Map.of("gevonden", search.find(SearchQuestion.read(form.input(), categorieen), caller)));
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(form, rejection.status(), rejection.model());
        }
    }

    private ModelAndView render(FilledForm form, HttpStatusCode status, Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        var language = texts.here().language();
        model.put("onderwerpen", categorieen.registrable().stream()
                .map(one -> new Option(one.code(), one.naam().in(language), null)).toList());
        model.put("staten", states());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/zoeken", model, status);
    }

    private List<Option> states() {
        return Stream.of(MeldingState.values())
                .map(state -> new Option(state.code(), texts.here().of(Text.of("melding.search.state." + state.code())),
                        null))
                .toList();
    }
}
