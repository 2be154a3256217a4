package nl.tegenkracht.gateway.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.content.ContentFile;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own offices, each explained; whoever has none reads that too. */
@Controller
class OfficePage {

    private final Map<Language, Office.OfficeFile> content = ContentFile.all("/ambten.json", Office.OfficeFile.class);
    private final OfficesOfSession offices;

    OfficePage(OfficesOfSession offices) {
        this.offices = offices;
    }

    @GetMapping("/ambt")
    String show(HttpServletRequest request, Model model) {
        var session = (Session) request.getAttribute(Session.class.getName());
        var own = offices.of(session);
        model.addAttribute("bekend", own.isPresent());
        model.addAttribute("ambten", content.get(RequestLanguage.of(request)).ambten().stream()
                .filter(office -> own.orElse(List.of()).contains(office.id())).toList());
        return "ambt";
    }
}
