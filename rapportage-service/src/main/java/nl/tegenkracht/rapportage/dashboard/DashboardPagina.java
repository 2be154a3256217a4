package nl.tegenkracht.rapportage.dashboard;

import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Het orgaan zelf ziet zijn cijfers meelopen; ieder ander ziet alleen wat vastgesteld en gepubliceerd is. */
@Controller
class DashboardPagina {

    private final Dashboard dashboard;

    DashboardPagina(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/{domein}/rapportage")
    String pagina(Caller beller, Model model) {
        var orgaan = Orgaan.van(beller);
        if (orgaan.isEmpty()) {
            return "rapportage/gepubliceerd";
        }
        var overzicht = dashboard.overzicht(orgaan.get());
        model.addAttribute("titel", orgaan.get().titel());
        model.addAttribute("overzicht", overzicht);
        model.addAttribute("staven", overzicht.onderwerpen().stream().map(Overzicht.Rij::totaal).toList());
        return "rapportage/dashboard";
    }
}
