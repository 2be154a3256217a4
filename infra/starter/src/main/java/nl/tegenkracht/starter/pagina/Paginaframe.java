package nl.tegenkracht.starter.pagina;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.portaal.Assets;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeinregister;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Wat elke pagina weet: het domein, de dienst, het adres waar zij onder ligt, en waar vormgeving staat. */
@ControllerAdvice
class Paginaframe {

    private final Tegenkracht instellingen;
    private final Domeinregister domeinen;

    Paginaframe(Tegenkracht instellingen, Domeinregister domeinen) {
        this.instellingen = instellingen;
        this.domeinen = domeinen;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest verzoek) {
        model.addAttribute("assets", Assets.pad());
        if (verzoek.getAttribute(Beller.class.getName()) instanceof Beller beller) {
            model.addAttribute("beller", beller);
            model.addAttribute("domein", beller.domein().waarde());
            model.addAttribute("domeinnaam", domeinen.naam(beller.domein()));
            model.addAttribute("dienst", instellingen.dienst().code());
            model.addAttribute("basis", "/" + beller.domein() + "/" + instellingen.dienst().code());
        }
    }
}
