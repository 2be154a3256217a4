package nl.tegenkracht.melding.inzage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.gesprek.Berichten;
import nl.tegenkracht.melding.gesprek.NieuwBericht;
import nl.tegenkracht.melding.vertrouwenspersoon.Wisselen;
import nl.tegenkracht.melding.vertrouwenspersoon.Wisseling;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.input.Input;
import nl.tegenkracht.starter.page.Pages;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.refusal.InvalidInput;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** De pagina van één melding, voor melder en vertrouwenspersoon: lezen, schrijven en een ander kiezen. */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class MeldingPagina {

    private static final MultiValueMap<String, String> NIETS = new LinkedMultiValueMap<>();

    private final Inzage inzage;
    private final Berichten berichten;
    private final Wisselen wisselen;

    MeldingPagina(Inzage inzage, Berichten berichten, Wisselen wisselen) {
        this.inzage = inzage;
        this.berichten = berichten;
        this.wisselen = wisselen;
    }

    @GetMapping
    ModelAndView lees(@PathVariable String id, Caller beller) {
        return toon(id, beller, HttpStatus.OK, new Poging(false, NIETS), Map.of());
    }

    @PostMapping(path = "/berichten", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView schrijf(@PathVariable String id, @RequestParam MultiValueMap<String, String> ingevuld,
            Caller beller) {
        inzage.vind(id, beller);
        return probeer(id, new Poging(false, ingevuld), beller, "#gesprek",
                () -> berichten.schrijf(id, NieuwBericht.lees(Input.of(ingevuld)), beller));
    }

    @PostMapping(path = "/vertrouwenspersoon", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView wissel(@PathVariable String id, @RequestParam MultiValueMap<String, String> ingevuld, Caller beller) {
        inzage.vind(id, beller);
        return probeer(id, new Poging(true, ingevuld), beller, "", () -> {
            var invoer = Input.of(ingevuld);
            var versie = invoer.number("versie", "Begin opnieuw met een nieuw formulier.");
            wisselen.wissel(id, versie, Wisseling.lees(invoer), beller);
        });
    }

    /** Een verstuurd formulier: dat van het wisselen of dat van het gesprek, met wat er getypt was. */
    private record Poging(boolean wisselen, MultiValueMap<String, String> ingevuld) {

        /** Een bericht dat nog niet aankwam houdt zijn kenmerk, zodat het nooit dubbel aankomt. */
        String formulierId() {
            var eerder = ingevuld.getFirst("id");
            return Id.isValid(eerder) ? eerder : Id.random();
        }
    }

    /** Lukt het niet, dan dezelfde pagina met alles wat getypt was. */
    private ModelAndView probeer(String id, Poging poging, Caller beller, String plek, Runnable werk) {
        try {
            werk.run();
            return Pages.redirectTo("/" + beller.domain() + "/melding/meldingen/" + id + plek);
        } catch (InvalidInput fout) {
            return toon(id, beller, HttpStatus.BAD_REQUEST, poging,
                    Map.of("fouten", Pages.errorsByField(fout.errors())));
        } catch (Stale intussen) {
            return toon(id, beller, HttpStatus.PRECONDITION_FAILED, poging, Map.of());
        } catch (Refused weigering) {
            return toon(id, beller, HttpStatus.CONFLICT, poging, Map.of("weigering", weigering));
        }
    }

    private ModelAndView toon(String id, Caller beller, HttpStatusCode status, Poging poging, Map<String, ?> extra) {
        var dossier = inzage.vind(id, beller);
        var beeld = inzage.beeld(dossier, beller);
        var model = new HashMap<String, Object>(extra);
        model.put("beeld", beeld);
        model.put("berichten", inzage.gesprek(dossier, beeld, beller));
        model.put("anderen", beeld.vanMelder() ? inzage.anderen(beeld, beller) : List.of());
        model.put("wisselOpen", poging.wisselen() || beeld.vertrouwenspersoon() == null);
        model.put("verouderd", status == HttpStatus.PRECONDITION_FAILED);
        model.put("formulierId", poging.formulierId());
        model.put("ingevuld", poging.ingevuld().toSingleValueMap());
        return Pages.page("melding/melding", model, status);
    }
}
