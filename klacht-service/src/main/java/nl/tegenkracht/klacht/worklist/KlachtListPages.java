package nl.tegenkracht.klacht.worklist;

import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierList;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.dossier.worklist.ListNavigation;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.klacht.commissie.Commissie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages with lists. */
@Controller
@RequestMapping("/{domein}/klacht")
class KlachtListPages {

    private final KlachtLists lists;
    private final Commissie commissie;
    private final Concepten concepten;

    KlachtListPages(KlachtLists lists, Commissie commissie, Concepten concepten) {
        this.lists = lists;
        this.commissie = commissie;
        this.concepten = concepten;
    }

    /** Mijn klachten: only one's own. */
    @GetMapping
    String mine(@RequestParam(required = false) String na, @RequestParam(required = false) String volgorde,
            @RequestParam(required = false) String bewaard, Caller caller, Model model) {
        show(lists.asKlager(caller, WorkPageRequest.read(na, volgorde, null)), caller, "", model);
        model.addAttribute("kanIndienen", caller.inOwnDomain());
        model.addAttribute("concepten", concepten.of(caller));
        model.addAttribute("bewaard", bewaard != null);
        model.addAttribute("inCommissie", commissie.includes(caller));
        return "klacht/mijn";
    }

    /** The klachten of whoever is in the Klachtencommissie; for anyone else this page does not exist. */
    @GetMapping("/werk")
    String workList(@RequestParam(required = false) String na, @RequestParam(required = false) String volgorde,
            @RequestParam(required = false) String zelfde, Caller caller, Model model) {
        if (!commissie.includes(caller)) {
            throw new NotFound();
        }
        show(lists.asCommissie(caller, WorkPageRequest.read(na, volgorde, null, zelfde)), caller, "/werk", model);
        return "klacht/werk";
    }

    private static void show(DossierList<KlachtLists.KlachtListItem> list, Caller caller, String page, Model model) {
        model.addAttribute("klachten", list.lines());
        model.addAttribute("lijst", new ListNavigation(list.page(), "/" + caller.domain() + "/klacht" + page));
    }
}
