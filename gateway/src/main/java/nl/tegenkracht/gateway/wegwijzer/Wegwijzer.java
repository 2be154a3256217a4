package nl.tegenkracht.gateway.wegwijzer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** De startpagina: "bij wie moet ik zijn?", voor iedereen dezelfde, of iemand nu is aangemeld of niet. */
@Controller
class Wegwijzer {

    @GetMapping("/")
    String start() {
        return "wegwijzer";
    }
}
