package nl.tegenkracht.melding.uren;

import nl.tegenkracht.core.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the own figures of a vertrouwenspersoon; for anyone else it does not exist. */
@Controller
class UrenPage {

    private final Uren uren;

    UrenPage(Uren uren) {
        this.uren = uren;
    }

    @GetMapping("/{domein}/melding/werk/uren")
    String read(Caller caller, Model model) {
        model.addAttribute("jaren", uren.of(caller));
        return "melding/uren";
    }
}
