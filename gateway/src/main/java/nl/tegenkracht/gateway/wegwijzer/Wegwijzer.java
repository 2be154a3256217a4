package nl.tegenkracht.gateway.wegwijzer;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The wegwijzer (signpost): the start page that answers "who can I turn to?", the same for everyone, logged in or not.
 * The choice is made within the page and goes nowhere.
 */
@Controller
class Wegwijzer {

    private static final List<Person> PERSONS = Arrays.stream(VisitorGroup.values()).map(Person::of).toList();

    /** Someone, with what may be going on; the page uses the names. */
    record Person(VisitorGroup wie, List<Onderwerp> onderwerpen) {

        static Person of(VisitorGroup group) {
            return new Person(group,
                    Arrays.stream(Situation.values())
                            .map(situation -> new Onderwerp(situation, Referral.referralsFor(group, situation)))
                            .toList());
        }
    }

    /** What is going on, with the ways there are then. */
    record Onderwerp(Situation wat, List<Referral> wegen) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("personen", PERSONS);
        return "wegwijzer";
    }
}
