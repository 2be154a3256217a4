package nl.tegenkracht.klacht.worklist;

import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages with lists. */
@Controller
@RequestMapping("/{domein}/klacht")
class KlachtListPages {

    private final KlachtLists lists;
    private final Commissie commissie;

    KlachtListPages(KlachtLists lists, Commissie commissie) {
        this.lists = lists;
        this.commissie = commissie;
    }

    /** Mijn klachten: only one's own. */
    @GetMapping
    String mine(Caller caller, Model model) {
        model.addAttribute("klachten", lists.asKlager(caller));
        model.addAttribute("kanIndienen", caller.inOwnDomain());
        model.addAttribute("inCommissie", commissie.includes(caller));
        return "klacht/mijn";
    }

    /** The klachten of whoever is in the Klachtencommissie; for anyone else this page does not exist. */
    @GetMapping("/werk")
    String workList(Caller caller, Model model) {
        if (!commissie.includes(caller)) {
            throw new NotFound();
        }
        model.addAttribute("klachten", lists.asCommissie(caller));
        return "klacht/werk";
    }
}
