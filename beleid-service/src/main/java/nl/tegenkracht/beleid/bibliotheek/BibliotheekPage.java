package nl.tegenkracht.beleid.bibliotheek;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.beleid.document.Documents;
import nl.tegenkracht.beleid.regelset.AdoptedRegelset;
import nl.tegenkracht.beleid.regelset.Regelsets;
import nl.tegenkracht.beleid.toepasselijkheid.Verklaringen;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The library (bibliotheek): which documents there are, what applies now, and to whom. */
@Controller
class BibliotheekPage {

    private final Documents documents;
    private final Regelsets regelsets;
    private final Verklaringen verklaringen;
    private final DomainRegister domains;
    private final LegalClock clock;

    BibliotheekPage(Documents documents, Regelsets regelsets, Verklaringen verklaringen, DomainRegister domains,
            LegalClock clock) {
        this.documents = documents;
        this.regelsets = regelsets;
        this.verklaringen = verklaringen;
        this.domains = domains;
        this.clock = clock;
    }

    /** A regelset that applies now, as the page shows it. */
    record Geldend(String document, String titel, DekkingExplanation dekking, boolean voorKamerleden,
            List<TermijnView> termijnen) {}

    @GetMapping("/{domein}/beleid")
    String page(Caller caller, Model model) {
        var today = clock.today();
        model.addAttribute("vandaag", today);
        model.addAttribute("documenten", documents.all());
        model.addAttribute("geldend", regelsets.all().stream().filter(adopted -> adopted.regelset().appliesOn(today))
                .map(adopted -> geldend(adopted, today, caller)).toList());
        model.addAttribute("kanMelden", caller.inOwnDomain() && caller.domain().hasDossiers());
        return "beleid/bibliotheek";
    }

    private Geldend geldend(AdoptedRegelset adopted, LocalDate today, Caller caller) {
        var regelset = adopted.regelset();
        var dekking = verklaringen.dekking(caller.domain(), regelset, today);
        return new Geldend(adopted.document(), regelset.titel(),
                DekkingExplanation.of(dekking, domains.nameOf(caller.domain())),
                regelset.partijen().contains(Hoedanigheid.KAMERLID),
                regelset.termijnen().stream()
                        .map(termijn -> TermijnView.of(termijn, adopted.explanations().get(termijn.code())))
                        .toList());
    }
}
