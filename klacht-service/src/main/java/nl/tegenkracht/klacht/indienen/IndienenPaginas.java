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
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.invoer.Invoer;
import nl.tegenkracht.starter.klok.Rechtsklok;
import nl.tegenkracht.starter.pagina.Optie;
import nl.tegenkracht.starter.pagina.Paginas;
import nl.tegenkracht.starter.weigering.Geweigerd;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer;
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
    private final Rechtsklok klok;

    IndienenPaginas(Indienen indienen, Commissie commissie, Regelboek regelboek, Indieningen indieningen,
            Rechtsklok klok) {
        this.indienen = indienen;
        this.commissie = commissie;
        this.regelboek = regelboek;
        this.indieningen = indieningen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView begin(Beller beller) {
        Indiening.eisEigenDomein(beller.hoedanigheid());
        indieningen.eisOpen(beller.domein());
        return toon(Formulier.leeg(), beller, HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView verstuur(@RequestParam MultiValueMap<String, String> ingevuld, Beller beller) {
        Indiening.eisEigenDomein(beller.hoedanigheid());
        try {
            var schrift = Schriftlezer.klaagschrift(Invoer.van(ingevuld), regelset(), klok.vandaag());
            var klacht = indienen.dienIn(schrift, beller);
            return Paginas.naar("/" + beller.domein() + "/klacht/klachten/" + klacht.id());
        } catch (OngeldigeInvoer fout) {
            return toon(new Formulier(ingevuld), beller, HttpStatus.BAD_REQUEST,
                    Map.of("fouten", Paginas.fouten(fout.fouten())));
        } catch (Geweigerd weigering) {
            return toon(new Formulier(ingevuld), beller, HttpStatus.CONFLICT, Map.of("weigering", weigering));
        }
    }

    private ModelAndView toon(Formulier formulier, Beller beller, HttpStatusCode status, Map<String, ?> extra) {
        var geldend = regelboek.op(klok.vandaag());
        var model = new HashMap<String, Object>(extra);
        model.put("formulier", formulier);
        model.put("vooraf", Vooraf.van(geldend, beller.hoedanigheid()));
        model.put("categorieen", geldend.map(Geldend::regelset).map(Categorieopties::van).orElse(List.<Optie>of()));
        model.put("commissie", commissie.anderen(beller));
        model.put("vandaag", klok.vandaag());
        return Paginas.pagina("klacht/nieuw", model, status);
    }

    private Regelset regelset() {
        return regelboek.op(klok.vandaag()).map(Geldend::regelset).orElse(null);
    }
}
