package nl.tegenkracht.klacht.indienen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Indiening;
import nl.tegenkracht.klacht.pagina.Categorieopties;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.schrift.Formulier;
import nl.tegenkracht.klacht.schrift.Schriftlezer;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.input.Input;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.page.Option;
import nl.tegenkracht.starter.page.Pages;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.refusal.InvalidInput;
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

/** Het klaagschrift als formulier, zonder JavaScript; wat niet lukt komt terug met alles wat getypt was. */
@Controller
@RequestMapping("/{domein}/klacht/nieuw")
class IndienenPaginas {

    private final Indienen indienen;
    private final Commissie commissie;
    private final Regelboek regelboek;
    private final Indieningen indieningen;
    private final LegalClock klok;

    IndienenPaginas(Indienen indienen, Commissie commissie, Regelboek regelboek, Indieningen indieningen,
            LegalClock klok) {
        this.indienen = indienen;
        this.commissie = commissie;
        this.regelboek = regelboek;
        this.indieningen = indieningen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView begin(Caller beller) {
        Indiening.eisEigenDomein(beller.hoedanigheid());
        indieningen.requireOpen(beller.domain());
        return toon(Formulier.leeg(), beller, HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView verstuur(@RequestParam MultiValueMap<String, String> ingevuld, Caller beller) {
        Indiening.eisEigenDomein(beller.hoedanigheid());
        try {
            var schrift = Schriftlezer.klaagschrift(Input.of(ingevuld), regelset(), klok.today());
            var klacht = indienen.dienIn(schrift, beller);
            return Pages.redirectTo("/" + beller.domain() + "/klacht/klachten/" + klacht.id());
        } catch (InvalidInput fout) {
            return toon(new Formulier(ingevuld), beller, HttpStatus.BAD_REQUEST,
                    Map.of("fouten", Pages.errorsByField(fout.errors())));
        } catch (Refused weigering) {
            return toon(new Formulier(ingevuld), beller, HttpStatus.CONFLICT, Map.of("weigering", weigering));
        }
    }

    private ModelAndView toon(Formulier formulier, Caller beller, HttpStatusCode status, Map<String, ?> extra) {
        var geldend = regelboek.op(klok.today());
        var model = new HashMap<String, Object>(extra);
        model.put("formulier", formulier);
        model.put("vooraf", Vooraf.van(geldend, beller.hoedanigheid()));
        model.put("categorieen", geldend.map(Geldend::regelset).map(Categorieopties::van).orElse(List.<Option>of()));
        model.put("commissie", commissie.anderen(beller));
        model.put("vandaag", klok.today());
        return Pages.page("klacht/nieuw", model, status);
    }

    private Regelset regelset() {
        return regelboek.op(klok.today()).map(Geldend::regelset).orElse(null);
    }
}
