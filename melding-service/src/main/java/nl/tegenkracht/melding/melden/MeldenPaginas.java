package nl.tegenkracht.melding.melden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.melding.dossier.Aanmelding;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.invoer.Invoer;
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

/**
 * Melden in drie stappen, zonder JavaScript: eerst wat vertrouwelijk is en waar dat ophoudt, dan wie het leest, dan pas
 * het verhaal (besluit 9). Alles wat getypt is gaat mee, ook terug.
 */
@Controller
@RequestMapping("/{domein}/melding/nieuw")
class MeldenPaginas {

    private final Melden melden;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Indieningen indieningen;

    MeldenPaginas(Melden melden, Categorieen categorieen, Vertrouwenspersonen vertrouwenspersonen,
            Indieningen indieningen) {
        this.melden = melden;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.indieningen = indieningen;
    }

    @GetMapping
    ModelAndView begin(Beller beller) {
        Aanmelding.eisEigenDomein(beller.hoedanigheid());
        indieningen.eisOpen(beller.domein());
        return toon(Stap.VOORAF, Formulier.leeg(), beller, HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView verder(@RequestParam MultiValueMap<String, String> ingevuld, Beller beller) {
        Aanmelding.eisEigenDomein(beller.hoedanigheid());
        var formulier = Formulier.van(ingevuld);
        var naar = Stap.lees(ingevuld.getFirst("naar"));
        if (naar.isEmpty()) {
            return verstuur(formulier, ingevuld, beller);
        }
        return naar.get() == Stap.VERHAAL
                ? naarVerhaal(formulier, beller)
                : toon(naar.get(), formulier, beller, HttpStatus.OK, Map.of());
    }

    private ModelAndView naarVerhaal(Formulier formulier, Beller beller) {
        return kanGekozen(formulier, beller)
                ? toon(Stap.VERHAAL, formulier, beller, HttpStatus.OK, Map.of())
                : kiesEerst(formulier, beller);
    }

    private ModelAndView verstuur(Formulier formulier, MultiValueMap<String, String> ingevuld, Beller beller) {
        try {
            var melding = melden.meld(NieuweMelding.lees(Invoer.van(ingevuld), categorieen), beller);
            return Paginas.naar("/" + beller.domein() + "/melding/meldingen/" + melding.id());
        } catch (OngeldigeInvoer fout) {
            return kanGekozen(formulier, beller)
                    ? toon(Stap.VERHAAL, formulier, beller, HttpStatus.BAD_REQUEST,
                            Map.of("fouten", Paginas.fouten(fout.fouten())))
                    : kiesEerst(formulier, beller);
        } catch (Geweigerd weigering) {
            return toon(Stap.KEUZE, formulier, beller, HttpStatus.CONFLICT, Map.of("weigering", weigering));
        }
    }

    private boolean kanGekozen(Formulier formulier, Beller beller) {
        return vertrouwenspersonen.keuze(formulier.vertrouwenspersoon(), beller, formulier.betrokken()).toegestaan();
    }

    private ModelAndView kiesEerst(Formulier formulier, Beller beller) {
        return toon(Stap.KEUZE, formulier, beller, HttpStatus.BAD_REQUEST,
                Map.of("fouten", Map.of("vertrouwenspersoon", "Kies een vertrouwenspersoon.")));
    }

    private ModelAndView toon(Stap stap, Formulier formulier, Beller beller, HttpStatusCode status,
            Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        var aanbod = vertrouwenspersonen.aanbod(beller, formulier.betrokken());
        model.put("formulier", formulier);
        model.put("stap", stap.nummer());
        model.put("anderen", opties(vertrouwenspersonen.anderen(beller)));
        model.put("aanbod", opties(aanbod));
        model.put("categorieen", categorieen.alle().stream()
                .map(een -> new Optie(een.code(), een.naam(), een.uitleg())).toList());
        model.put("gekozen", aanbod.stream().filter(een -> een.id().equals(formulier.vertrouwenspersoon())).findFirst()
                .orElse(null));
        return Paginas.pagina(stap.pagina(), model, status);
    }

    private static List<Optie> opties(List<Vertrouwenspersoon> vertrouwenspersonen) {
        return vertrouwenspersonen.stream().map(Vertrouwenspersoon::optie).toList();
    }
}
