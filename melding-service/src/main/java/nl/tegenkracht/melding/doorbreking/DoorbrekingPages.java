package nl.tegenkracht.melding.doorbreking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.DoorbrekingGrond;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingDoorbreking;
import nl.tegenkracht.melding.dossier.Role;
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

/** The page on which confidentiality is broken; the melder reads on the same page what was announced and done. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}/doorbreking")
class DoorbrekingPages {

    private final Dossiers<Melding> dossiers;
    private final Doorbreken doorbreken;
    private final DoorbrekingReader reader;
    private final TextSource texts;

    DoorbrekingPages(Dossiers<Melding> dossiers, Doorbreken doorbreken, DoorbrekingReader reader, TextSource texts) {
        this.dossiers = dossiers;
        this.doorbreken = doorbreken;
        this.reader = reader;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView read(@PathVariable String id, @RequestParam(required = false) String vastgelegd, Caller caller) {
        return render(id, FilledForm.empty(), HttpStatus.OK,
                vastgelegd == null ? Map.of() : Map.of("vastgelegd", true), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView announce(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> doorbreken.announce(id, form.input(), FilledForm::seen, caller), caller);
    }

    @PostMapping(path = "/afloop", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView decide(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn,
            Caller caller) {
        var form = FilledForm.of(filledIn);
        return attempt(id, form, () -> doorbreken.decide(id, form.input(), FilledForm::seen, caller), caller);
    }

    private ModelAndView attempt(String id, FilledForm form, Runnable act, Caller caller) {
        try {
            act.run();
            return Pages.redirectTo(
                    "/" + caller.domain() + "/melding/meldingen/" + id + "/doorbreking?vastgelegd=ja");
        } catch (NotFound none) {
            throw none;
        } catch (Refusal refusal) {
            var rejection = FormRejection.of(refusal);
            return render(id, refusal instanceof FormReused ? form.asNewForm() : form, rejection.status(),
                    rejection.model(), caller);
        }
    }

    private ModelAndView render(String id, FilledForm form, HttpStatusCode status, Map<String, ?> extra,
            Caller caller) {
        var dossier = dossiers.get(id, caller);
        var model = new HashMap<String, Object>(extra);
        model.put("kenmerk", dossier.id());
        model.put("versie", dossier.version());
        model.put("vanMelder", isMelder(dossier, caller));
        var doorbrekingen = reader.all(dossier, caller);
        model.put("doorbrekingen", doorbrekingen);
        model.put("over", unsent(form, doorbrekingen));
        model.put("gronden", Stream.of(DoorbrekingGrond.values()).map(one -> option("grond", one.code())).toList());
        model.put("bron", MeldingDoorbreking.ARTIKEL);
        model.put("jaNee", List.of(option("afloop", "ja"), option("afloop", "nee")));
        model.put("formulierId", form.id());
        model.put("ingevuld", form.waarden());
        return Pages.page("melding/doorbreking", model, status);
    }

    /** What was typed about one that is not there, or is over by now: it has no field to stand in. */
    private static String unsent(FilledForm form, List<DoorbrekingView> doorbrekingen) {
        return doorbrekingen.stream().anyMatch(one -> one.open() && one.id().equals(form.waarden().get("doorbreking")))
                ? ""
                : form.waarden().getOrDefault("verslag", "");
    }

    private static boolean isMelder(Dossier<Melding> dossier, Caller caller) {
        return Role.MELDER.isOf(dossier, caller);
    }

    private Option option(String kind, String code) {
        return new Option(code, texts.here().text("melding.doorbreking." + kind + "." + code), null);
    }
}
