package nl.tegenkracht.melding.worklist;

import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierList;
import nl.tegenkracht.dossier.worklist.ListNavigation;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.melding.vertrouwenspersoon.HandedOver;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.web.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages with lists. */
@Controller
@RequestMapping("/{domein}/melding")
class MeldingListPages {

    private final MeldingLists lists;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final HandedOver handedOver;
    private final Concepten concepten;

    MeldingListPages(MeldingLists lists, Vertrouwenspersonen vertrouwenspersonen, HandedOver handedOver,
            Concepten concepten) {
        this.lists = lists;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.handedOver = handedOver;
        this.concepten = concepten;
    }

    /** Mijn meldingen: only one's own. A guest has one, and no list. */
    @GetMapping
    ModelAndView mine(@RequestParam(required = false) String na, @RequestParam(required = false) String volgorde,
            @RequestParam(required = false) String bewaard, Caller caller, Model model) {
        if (caller.isGuest()) {
            return Pages.redirectTo("/" + caller.domain() + "/melding/code");
        }
        show(lists.asMelder(caller, WorkPageRequest.read(na, volgorde, null)), caller, "", model);
        model.addAttribute("kanMelden", caller.inOwnDomain());
        model.addAttribute("concepten", concepten.of(caller));
        model.addAttribute("bewaard", bewaard != null);
        model.addAttribute("isVertrouwenspersoon", vertrouwenspersonen.includes(caller));
        return new ModelAndView("melding/mijn");
    }

    /** The dossiers of a vertrouwenspersoon in this domain; for anyone else this page does not exist. */
    @GetMapping("/werk")
    String workList(@RequestParam(required = false) String na, @RequestParam(required = false) String volgorde,
            @RequestParam(required = false) String zelfde, Caller caller, Model model) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        show(lists.asVertrouwenspersoon(caller, WorkPageRequest.read(na, volgorde, null, zelfde)), caller, "/werk",
                model);
        model.addAttribute("overgedragen", handedOver.by(caller));
        return "melding/werk";
    }

    /** Whoever takes the end off the address of a melding comes to the list that it is in. */
    @GetMapping("/meldingen")
    ModelAndView list(Caller caller) {
        boolean byOffice = !caller.inOwnDomain() && vertrouwenspersonen.includes(caller);
        return Pages.redirectTo("/" + caller.domain() + "/melding" + (byOffice ? "/werk" : ""));
    }

    private static void show(DossierList<MeldingLists.MeldingListItem> list, Caller caller, String page, Model model) {
        model.addAttribute("meldingen", list.lines());
        model.addAttribute("lijst", new ListNavigation(list.page(), "/" + caller.domain() + "/melding" + page));
    }
}
