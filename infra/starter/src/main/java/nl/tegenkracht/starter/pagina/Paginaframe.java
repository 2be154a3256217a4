package nl.tegenkracht.starter.pagina;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.portal.Assets;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.weigering.Paginakader;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Wat elke pagina weet: het domein, de dienst, het adres waar zij onder ligt, en waar vormgeving staat. */
@ControllerAdvice
class Paginaframe implements Paginakader {

    private final Tegenkracht instellingen;
    private final Domeinregister domeinen;

    Paginaframe(Tegenkracht instellingen, Domeinregister domeinen) {
        this.instellingen = instellingen;
        this.domeinen = domeinen;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest verzoek) {
        model.addAllAttributes(voor(verzoek));
    }

    @Override
    public Map<String, Object> voor(HttpServletRequest verzoek) {
        var kader = new HashMap<String, Object>();
        kader.put("assets", Assets.path());
        if (verzoek.getAttribute(Beller.class.getName()) instanceof Beller beller) {
            kader.put("beller", beller);
            kader.put("domein", beller.domein().value());
            kader.put("domeinnaam", domeinen.naam(beller.domein()));
            kader.put("dienst", instellingen.dienst().code());
            kader.put("basis", "/" + beller.domein() + "/" + instellingen.dienst().code());
        }
        return kader;
    }
}
