package nl.tegenkracht.rapportage.dashboard;

import nl.tegenkracht.core.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The orgaan itself sees its figures live; anybody else sees only what has been adopted and published (D-11). */
@Controller
class DashboardPage {

    private final Dashboard dashboard;

    DashboardPage(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/{domein}/rapportage")
    String page(Caller caller, Model model) {
        var orgaan = Orgaan.of(caller);
        if (orgaan.isEmpty()) {
            return "rapportage/gepubliceerd";
        }
        var overview = dashboard.overview(orgaan.get());
        model.addAttribute("titel", orgaan.get().title());
        model.addAttribute("overzicht", overview);
        model.addAttribute("staven", overview.onderwerpen().stream().map(Overview.OnderwerpRow::totaal).toList());
        return "rapportage/dashboard";
    }
}
