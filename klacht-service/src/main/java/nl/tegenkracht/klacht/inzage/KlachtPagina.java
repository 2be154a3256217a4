package nl.tegenkracht.klacht.inzage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.klacht.aanvullen.Aanvullen;
import nl.tegenkracht.klacht.pagina.Categorieopties;
import nl.tegenkracht.klacht.schrift.Formulier;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.input.Input;
import nl.tegenkracht.starter.page.Option;
import nl.tegenkracht.starter.page.Pages;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.refusal.InvalidInput;
import nl.tegenkracht.starter.refusal.Stale;
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

/** De pagina van één klacht, voor de klager en voor wie haar behandelt. */
@Controller
@RequestMapping("/{domein}/klacht/klachten/{id}")
class KlachtPagina {

    private final Inzage inzage;
    private final Aanvullen aanvullen;

    KlachtPagina(Inzage inzage, Aanvullen aanvullen) {
        this.inzage = inzage;
        this.aanvullen = aanvullen;
    }

    @GetMapping
    ModelAndView lees(@PathVariable String id, Caller beller) {
        return toon(id, beller, HttpStatus.OK, Formulier.leeg(), Map.of());
    }

    /** Lukt het niet, dan dezelfde pagina met alles wat getypt was. */
    @PostMapping(path = "/aanvullingen", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView vulAan(@PathVariable String id, @RequestParam MultiValueMap<String, String> ingevuld, Caller beller) {
        var formulier = new Formulier(ingevuld);
        try {
            aanvullen.vulAan(id, Input.of(ingevuld), beller);
            return Pages.redirectTo("/" + beller.domain() + "/klacht/klachten/" + id);
        } catch (InvalidInput fout) {
            return toon(id, beller, HttpStatus.BAD_REQUEST, formulier,
                    Map.of("fouten", Pages.errorsByField(fout.errors())));
        } catch (Stale intussen) {
            return toon(id, beller, HttpStatus.PRECONDITION_FAILED, formulier, Map.of());
        } catch (Refused weigering) {
            return toon(id, beller, HttpStatus.CONFLICT, formulier, Map.of("weigering", weigering));
        }
    }

    private ModelAndView toon(String id, Caller beller, HttpStatusCode status, Formulier formulier,
            Map<String, ?> extra) {
        var beeld = inzage.beeld(inzage.vind(id, beller), beller);
        var model = new HashMap<String, Object>(extra);
        model.put("beeld", beeld);
        model.put("formulier", formulier);
        model.put("open", !formulier.ingevuld().isEmpty());
        model.put("verouderd", status == HttpStatus.PRECONDITION_FAILED);
        model.put("categorieen", beeld.geldend() == null
                ? List.<Option>of()
                : Categorieopties.van(beeld.geldend().regelset()));
        return Pages.page("klacht/klacht", model, status);
    }
}
