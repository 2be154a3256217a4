package nl.tegenkracht.melding.voorstel;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map of helpers, to read for everybody who may be in the domain. */
@Controller
class SocialeKaartPage {

    private final SocialeKaart kaart;

    SocialeKaartPage(SocialeKaart kaart) {
        this.kaart = kaart;
    }

    @GetMapping("/{domein}/melding/sociale-kaart")
    String read(Model model) {
        model.addAttribute("helpers", kaart.all());
        return "melding/sociale-kaart";
    }
}
