package nl.tegenkracht.rapportage.dashboard;

import java.util.Locale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orgaan itself sees its figures live; anybody else sees only what has been adopted and published (D-11). */
@Controller
class DashboardPage {

    private final Dashboard dashboard;
    private final TextSource texts;

    DashboardPage(Dashboard dashboard, TextSource texts) {
        this.dashboard = dashboard;
        this.texts = texts;
    }

    @GetMapping("/{domein}/rapportage")
    String page(@RequestParam(required = false) Integer jaar, Caller caller, Model model) {
        var orgaan = Orgaan.of(caller);
        if (orgaan.isEmpty()) {
            return "rapportage/gepubliceerd";
        }
        var years = dashboard.years(orgaan.get());
        var overview = dashboard.overview(orgaan.get(), dashboard.year(jaar));
        model.addAttribute("orgaan", orgaan.get().code().toLowerCase(Locale.ROOT));
        model.addAttribute("overzicht", overview);
        model.addAttribute("jaren", years);
        model.addAttribute("loopt", overview.jaar() == years.getFirst());
        model.addAttribute("overname", dashboard.copy(orgaan.get(), overview).orElse(null));
        model.addAttribute("onderwerpen", SubjectChart.of(overview.onderwerpen()));
        var months = MonthChart.of(overview.maanden(), years.contains(overview.jaar() - 1),
                texts.here().language().locale());
        model.addAttribute("maanden", months);
        model.addAttribute("maandenInWoorden", texts.here().of(months.summary()));
        return "rapportage/dashboard";
    }
}
