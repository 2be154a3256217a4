package nl.tegenkracht.melding.worklist;

import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages with lists. */
@Controller
@RequestMapping("/{domein}/melding")
class MeldingListPages {

    private final MeldingLists lists;
    private final Vertrouwenspersonen vertrouwenspersonen;

    MeldingListPages(MeldingLists lists, Vertrouwenspersonen vertrouwenspersonen) {
        this.lists = lists;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /** Mijn meldingen: only one's own. */
    @GetMapping
    String mine(Caller caller, Model model) {
        model.addAttribute("meldingen", lists.of(caller, Role.MELDER));
        model.addAttribute("kanMelden", caller.inOwnDomain());
        model.addAttribute("isVertrouwenspersoon", vertrouwenspersonen.includes(caller));
        return "melding/mijn";
    }

    /** The dossiers of a vertrouwenspersoon in this domain; for anyone else this page does not exist. */
    @GetMapping("/werk")
    String workList(Caller caller, Model model) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        model.addAttribute("meldingen", lists.of(caller, Role.VERTROUWENSPERSOON));
        return "melding/werk";
    }
}
