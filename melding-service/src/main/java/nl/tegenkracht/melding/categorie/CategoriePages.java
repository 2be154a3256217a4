package nl.tegenkracht.melding.categorie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.EigenCategorie;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a vertrouwenspersoon registers what a melding is about. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}/categorieen")
class CategoriePages {

    private final Categoriseren categoriseren;
    private final Categorieen categorieen;
    private final TextSource texts;

    CategoriePages(Categoriseren categoriseren, Categorieen categorieen, TextSource texts) {
        this.categoriseren = categoriseren;
        this.categorieen = categorieen;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView read(@PathVariable String id, Caller caller) {
        return page(id, FilledForm.empty(), HttpStatus.OK, Map.of(), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView register(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            categoriseren.registreer(id, form.input(), FilledForm::seen, caller);
            return Pages.redirectTo("/" + caller.domain() + "/melding/meldingen/" + id);
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return page(id, form, rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView page(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var dossier = categoriseren.held(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("kenmerk", dossier.id());
        model.put("versie", dossier.version());
        model.put("gekozen", form.isEmpty() ? dossier.state().categorieen() : form.alle("categorieen"));
        model.put("gewoon", options(categorieen.choices()));
        model.put("eigen", options(categorieen.registrable().stream()
                .filter(one -> EigenCategorie.isOne(one.code())).toList()));
        return Pages.page("melding/categorieen", model, status);
    }

    private List<Option> options(List<Categorie> list) {
        var language = texts.here().language();
        return list.stream().map(one -> new Option(one.code(), one.naam().in(language), one.uitleg().in(language)))
                .toList();
    }
}
