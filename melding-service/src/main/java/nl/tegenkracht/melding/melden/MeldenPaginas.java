package nl.tegenkracht.melding.melden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.melding.dossier.Aanmelding;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.input.Input;
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
    ModelAndView begin(Caller beller) {
        Aanmelding.eisEigenDomein(beller.hoedanigheid());
        indieningen.requireOpen(beller.domain());
        return toon(Stap.VOORAF, Formulier.leeg(), beller, HttpStatus.OK, Map.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView verder(@RequestParam MultiValueMap<String, String> ingevuld, Caller beller) {
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

    private ModelAndView naarVerhaal(Formulier formulier, Caller beller) {
        return kanGekozen(formulier, beller)
                ? toon(Stap.VERHAAL, formulier, beller, HttpStatus.OK, Map.of())
                : kiesEerst(formulier, beller);
    }

    private ModelAndView verstuur(Formulier formulier, MultiValueMap<String, String> ingevuld, Caller beller) {
        try {
            var melding = melden.meld(NieuweMelding.lees(Input.of(ingevuld), categorieen), beller);
            return Pages.redirectTo("/" + beller.domain() + "/melding/meldingen/" + melding.id());
        } catch (InvalidInput fout) {
            return kanGekozen(formulier, beller)
                    ? toon(Stap.VERHAAL, formulier, beller, HttpStatus.BAD_REQUEST,
                            Map.of("fouten", Pages.errorsByField(fout.errors())))
                    : kiesEerst(formulier, beller);
        } catch (Refused weigering) {
            return toon(Stap.KEUZE, formulier, beller, HttpStatus.CONFLICT, Map.of("weigering", weigering));
        }
    }

    private boolean kanGekozen(Formulier formulier, Caller beller) {
        return vertrouwenspersonen.keuze(formulier.vertrouwenspersoon(), beller, formulier.betrokken()).toegestaan();
    }

    private ModelAndView kiesEerst(Formulier formulier, Caller beller) {
        return toon(Stap.KEUZE, formulier, beller, HttpStatus.BAD_REQUEST,
                Map.of("fouten", Map.of("vertrouwenspersoon", "Kies een vertrouwenspersoon.")));
    }

    private ModelAndView toon(Stap stap, Formulier formulier, Caller beller, HttpStatusCode status,
            Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        var aanbod = vertrouwenspersonen.aanbod(beller, formulier.betrokken());
        model.put("formulier", formulier);
        model.put("stap", stap.nummer());
        model.put("anderen", opties(vertrouwenspersonen.anderen(beller)));
        model.put("aanbod", opties(aanbod));
        model.put("categorieen", categorieen.alle().stream()
                .map(een -> new Option(een.code(), een.naam(), een.uitleg())).toList());
        model.put("gekozen", aanbod.stream().filter(een -> een.id().equals(formulier.vertrouwenspersoon())).findFirst()
                .orElse(null));
        return Pages.page(stap.pagina(), model, status);
    }

    private static List<Option> opties(List<Vertrouwenspersoon> vertrouwenspersonen) {
        return vertrouwenspersonen.stream().map(Vertrouwenspersoon::optie).toList();
    }
}
