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

    private static final List<Person> PERSONS = Arrays.stream(VisitorGroup.values()).map(Person::of).toList();

    /** Iemand met wat er kan spelen. */
    record Person(VisitorGroup wie, List<Onderwerp> onderwerpen) {

        static Person of(VisitorGroup group) {
            return new Person(group,
                    Arrays.stream(Situation.values())
                            .map(situation -> new Onderwerp(situation, Referral.referralsFor(group, situation)))
                            .toList());
        }
    }

    /** Wat er speelt, met de wegen die er dan zijn. */
    record Onderwerp(Situation wat, List<Referral> wegen) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("personen", PERSONS);
        return "wegwijzer";
    }
}
