package nl.tegenkracht.gateway.wegwijzer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.wegwijzer.WegwijzerContent.Groep;
import nl.tegenkracht.gateway.wegwijzer.WegwijzerContent.Onderwerp;
import nl.tegenkracht.portal.language.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The wegwijzer (signpost): the start page that answers "who can I turn to?", in one language the same for everyone, logged
 * in or not.
 * The choice is made within the page and goes nowhere.
 */
@Controller
class Wegwijzer {

    private final Map<Language, List<Person>> persons = Arrays.stream(Language.values()).collect(Collectors
            .toUnmodifiableMap(language -> language, language -> persons(WegwijzerContent.read(language))));

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
    String start(HttpServletRequest request, Model model) {
        model.addAttribute("personen", persons.get(RequestLanguage.of(request)));
        return "wegwijzer";
    }
}
