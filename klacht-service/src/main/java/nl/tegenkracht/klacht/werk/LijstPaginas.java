package nl.tegenkracht.klacht.werk;

import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** De pagina's met lijsten. */
@Controller
@RequestMapping("/{domein}/klacht")
class LijstPaginas {

    private final Lijsten lijsten;
    private final Commissie commissie;

    LijstPaginas(Lijsten lijsten, Commissie commissie) {
        this.lijsten = lijsten;
        this.commissie = commissie;
    }

    /** Mijn klachten: alleen de eigen. */
    @GetMapping
    String mijn(Caller beller, Model model) {
        model.addAttribute("klachten", lijsten.alsKlager(beller));
        model.addAttribute("kanIndienen", beller.inOwnDomain());
        model.addAttribute("inCommissie", commissie.is(beller));
        return "klacht/mijn";
    }

    /** De klachten van wie in de Klachtencommissie zit; voor wie dat niet is, bestaat deze pagina niet. */
    @GetMapping("/werk")
    String werk(Caller beller, Model model) {
        if (!commissie.is(beller)) {
            throw new NotFound();
        }
        model.addAttribute("klachten", lijsten.alsCommissie(beller));
        return "klacht/werk";
    }
}
