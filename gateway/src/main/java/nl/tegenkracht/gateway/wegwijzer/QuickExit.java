package nl.tegenkracht.gateway.wegwijzer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What leaving quickly hides, and what it cannot: nobody may count on more than it does. */
@Controller
class QuickExit {

    @GetMapping("/snel-verlaten")
    String explain() {
        return "snel-verlaten";
    }
}
