package nl.tegenkracht.gateway.wegwijzer;

import java.util.List;
import nl.tegenkracht.gateway.wegwijzer.WegwijzerContent.Groep;
import nl.tegenkracht.gateway.wegwijzer.WegwijzerContent.Onderwerp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The wegwijzer (signpost): the start page that answers "who can I turn to?", the same for everyone, logged in or not.
 * The choice is made within the page and goes nowhere.
 */
@Controller
class Wegwijzer {

    private final List<Person> persons = persons(WegwijzerContent.read());

    /** Someone, with what may be going on; the page uses the names. */
    record Person(Groep wie, List<Keuze> onderwerpen) {}

    /** What is going on, with the ways there are then. */
    record Keuze(Onderwerp wat, List<Referral> wegen) {}

    static List<Person> persons(WegwijzerContent content) {
        return content.groepen().stream()
                .map(groep -> new Person(groep,
                        content.onderwerpen().stream().filter(wat -> groep.wegen().containsKey(wat.id()))
                                .map(wat -> new Keuze(wat, content.referralsFor(groep, wat))).toList()))
                .toList();
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("personen", persons);
        return "wegwijzer";
    }
}
