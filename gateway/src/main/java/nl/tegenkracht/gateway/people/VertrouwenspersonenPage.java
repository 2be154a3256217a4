package nl.tegenkracht.gateway.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.content.ContentFile;
import nl.tegenkracht.portal.language.RequestLanguage;
import nl.tegenkracht.portal.person.ProfileCard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The vertrouwenspersonen, for everybody: also for who has no account, and when everything else is out of order. Below
 * them help outside the Kamer.
 */
@Controller
class VertrouwenspersonenPage {

    private static final String VPOO = "vpoo";

    private final Map<Language, Help.HelpFile> help = ContentFile.all("/hulp.json", Help.HelpFile.class);
    private final Appointments appointments;
    private final boolean demo;

    VertrouwenspersonenPage(Appointments appointments, GatewayProperties properties) {
        this.appointments = appointments;
        this.demo = properties.demo();
    }

    @GetMapping("/vertrouwenspersonen")
    String show(HttpServletRequest request, Model model) {
        var language = RequestLanguage.of(request);
        model.addAttribute("personen", appointments.current().stream().filter(VertrouwenspersonenPage::isVpoo)
                .map(benoeming -> ProfileCard.of(benoeming, language)).toList());
        model.addAttribute("hulp", help.get(language).hulp());
        model.addAttribute("verzonnen", demo);
        return "vertrouwenspersonen";
    }

    private static boolean isVpoo(Benoeming benoeming) {
        return benoeming.ambt() == Ambt.VERTROUWENSPERSOON && VPOO.equals(benoeming.functie());
    }
}
