package nl.tegenkracht.melding.overdracht;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a vertrouwenspersoon says once that they are away; for anyone else it does not exist. */
@Controller
@RequestMapping("/{domein}/melding/werk/afwezigheid")
class AfwezigheidPages {

    private final OveralAfwezig overal;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final TextSource texts;

    AfwezigheidPages(OveralAfwezig overal, Vertrouwenspersonen vertrouwenspersonen, TextSource texts) {
        this.overal = overal;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.texts = texts;
    }

    /** @param gezegd in how many meldingen it was said just now */
    @GetMapping
    ModelAndView read(@RequestParam(required = false) Integer gezegd,
            @RequestParam(required = false) Integer zonder, Caller caller) {
        overal.requireVertrouwenspersoon(caller);
        return page(FilledForm.empty(), HttpStatus.OK,
                gezegd == null ? Map.of() : Map.of("gezegd", gezegd, "zonder", zonder == null ? 0 : zonder), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView beAway(@RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        var form = FilledForm.of(filledIn);
        try {
            var told = overal.zeg(form.input(), caller);
            return Pages.redirectTo("/" + caller.domain() + "/melding/werk/afwezigheid?gezegd=" + told.meldingen()
                    + "&zonder=" + told.zonderAanbod());
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return page(form, rejection.status(), rejection.model(), caller);
        }
    }

    private ModelAndView page(FilledForm form, HttpStatusCode status, Map<String, ?> extra, Caller caller) {
        var model = new HashMap<String, Object>(extra);
        model.put("vervangers",
                vertrouwenspersonen.others(caller).stream().map(one -> one.choice(texts.here())).toList());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/afwezigheid", model, status);
    }
}
