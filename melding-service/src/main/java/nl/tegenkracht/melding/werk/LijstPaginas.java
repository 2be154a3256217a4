package nl.tegenkracht.melding.werk;

import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** De pagina's met lijsten. */
@Controller
@RequestMapping("/{domein}/melding")
class LijstPaginas {

    private final Lijsten lijsten;
    private final Vertrouwenspersonen vertrouwenspersonen;

    LijstPaginas(Lijsten lijsten, Vertrouwenspersonen vertrouwenspersonen) {
        this.lijsten = lijsten;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /** Mijn meldingen: alleen de eigen. */
    @GetMapping
    String mijn(Caller beller, Model model) {
        model.addAttribute("meldingen", lijsten.van(beller, Rol.MELDER));
        model.addAttribute("kanMelden", beller.inOwnDomain());
        model.addAttribute("isVertrouwenspersoon", vertrouwenspersonen.is(beller));
        return "melding/mijn";
    }

    /** De dossiers van een vertrouwenspersoon in dit domein; voor wie dat niet is, bestaat deze pagina niet. */
    @GetMapping("/werk")
    String werk(Caller beller, Model model) {
        if (!vertrouwenspersonen.is(beller)) {
            throw new NotFound();
        }
        model.addAttribute("meldingen", lijsten.van(beller, Rol.VERTROUWENSPERSOON));
        return "melding/werk";
    }
}
