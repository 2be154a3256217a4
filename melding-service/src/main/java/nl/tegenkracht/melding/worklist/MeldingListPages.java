package nl.tegenkracht.melding.worklist;

import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** De pagina's met lijsten. */
@Controller
@RequestMapping("/{domein}/melding")
class MeldingListPages {

    private final MeldingLists lists;
    private final Vertrouwenspersonen vertrouwenspersonen;

    MeldingListPages(MeldingLists lists, Vertrouwenspersonen vertrouwenspersonen) {
        this.lists = lists;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /** Mijn meldingen: alleen de eigen. */
    @GetMapping
    String mine(Caller caller, Model model) {
        model.addAttribute("meldingen", lists.of(caller, Role.MELDER));
        model.addAttribute("kanMelden", caller.inOwnDomain());
        model.addAttribute("isVertrouwenspersoon", vertrouwenspersonen.includes(caller));
        return "melding/mijn";
    }

    /** De dossiers van een vertrouwenspersoon in dit domein; voor wie dat niet is, bestaat deze pagina niet. */
    @GetMapping("/werk")
    String workList(Caller caller, Model model) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        model.addAttribute("meldingen", lists.of(caller, Role.VERTROUWENSPERSOON));
        return "melding/werk";
    }
}
