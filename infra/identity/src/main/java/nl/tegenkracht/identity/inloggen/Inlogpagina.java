package nl.tegenkracht.identity.inloggen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.persoon.Personen;
import nl.tegenkracht.identity.persoon.Persoon;
import nl.tegenkracht.identity.toegang.Landschapbron;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** De inlogpagina, met de proefpersonen om uit te kiezen. */
@Controller
public class Inlogpagina {

    /** Adres van de pagina en van haar formulier. */
    public static final String ADRES = "/inloggen";
    /** Naam van het veld met het account. */
    public static final String ACCOUNT = "account";

    private final Map<String, List<Persoon>> personenPerDomein;

    Inlogpagina(Personen personen, Landschapbron landschapbron) {
        var landschap = landschapbron.huidig();
        personenPerDomein = personen.alle().stream().collect(Collectors
                .groupingBy(persoon -> naam(persoon, landschap), LinkedHashMap::new, Collectors.toList()));
    }

    @GetMapping(ADRES)
    String inloggen(HttpServletRequest verzoek, Model model) {
        var sessie = verzoek.getSession(false);
        model.addAttribute("personenPerDomein", personenPerDomein);
        model.addAttribute("mislukt", verzoek.getParameter("mislukt") != null);
        model.addAttribute("verlopen", verzoek.getParameter("verlopen") != null);
        model.addAttribute("gekozen", sessie == null ? null : sessie.getAttribute(Inlogmislukt.GEKOZEN));
        return "inloggen";
    }

    private static String naam(Persoon persoon, Landscape landschap) {
        return landschap.domain(persoon.domein()).map(Landscape.DomainEntry::naam).orElse(persoon.domein().value());
    }
}
