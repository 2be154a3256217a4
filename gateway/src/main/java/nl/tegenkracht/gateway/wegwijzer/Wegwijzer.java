package nl.tegenkracht.gateway.wegwijzer;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * De startpagina: "bij wie moet ik zijn?", voor iedereen dezelfde, of iemand nu is aangemeld of niet. De keuze wordt in de
 * pagina zelf gemaakt en gaat nergens heen.
 */
@Controller
class Wegwijzer {

    private static final List<Persoon> PERSONEN = Arrays.stream(Wie.values()).map(Persoon::van).toList();

    /** Iemand met wat er kan spelen. */
    record Persoon(Wie wie, List<Onderwerp> onderwerpen) {

        static Persoon van(Wie wie) {
            return new Persoon(wie, Arrays.stream(Wat.values()).map(wat -> new Onderwerp(wat, Weg.voor(wie, wat)))
                    .toList());
        }
    }

    /** Wat er speelt, met de wegen die er dan zijn. */
    record Onderwerp(Wat wat, List<Weg> wegen) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("personen", PERSONEN);
        return "wegwijzer";
    }
}
