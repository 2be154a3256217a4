package nl.tegenkracht.beleid.bibliotheek;

import java.util.List;
import java.util.function.Function;
import nl.tegenkracht.beleid.document.Documents;
import nl.tegenkracht.beleid.openbaar.PublicBeleid;
import nl.tegenkracht.beleid.regelset.AdoptedRegelset;
import nl.tegenkracht.beleid.regelset.Regelsets;
import nl.tegenkracht.beleid.toepasselijkheid.Dekking;
import nl.tegenkracht.beleid.toepasselijkheid.Verklaringen;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.portal.language.TextSource;
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
    private final TextSource texts;

    BibliotheekPage(Documents documents, Regelsets regelsets, Verklaringen verklaringen, DomainRegister domains,
            LegalClock clock, TextSource texts) {
        this.documents = documents;
        this.regelsets = regelsets;
        this.verklaringen = verklaringen;
        this.domains = domains;
        this.clock = clock;
        this.texts = texts;
    }

    /** A regelset that applies now, as the page shows it. */
    record Geldend(String document, String titel, DekkingExplanation dekking, boolean voorKamerleden,
            List<TermijnView> termijnen) {}

    @GetMapping("/{domein}/beleid")
    String page(Caller caller, Model model) {
        var name = domains.nameOf(caller.domain());
        model.addAttribute("kanMelden", caller.inOwnDomain() && caller.domain().hasDossiers());
        return page(model, regelset -> DekkingExplanation
                .of(verklaringen.dekking(caller.domain(), regelset, clock.today()), name));
    }

    /** For whoever is not logged in: nothing about any employer, only that it depends on the employer (D-18). */
    @GetMapping(PublicBeleid.LIBRARY)
    String publicPage(Model model) {
        model.addAttribute("basis", PublicBeleid.LIBRARY);
        model.addAttribute("kanMelden", false);
        return page(model, regelset -> DekkingExplanation.of(new Dekking.PerWerkgever(), ""));
    }

    private String page(Model model, Function<Regelset, DekkingExplanation> dekking) {
        var today = clock.today();
        model.addAttribute("vandaag", today);
        model.addAttribute("documenten", documents.all());
        model.addAttribute("geldend", regelsets.all().stream().filter(adopted -> adopted.regelset().appliesOn(today))
                .map(adopted -> geldend(adopted, dekking.apply(adopted.regelset()))).toList());
        return "beleid/bibliotheek";
    }

    private Geldend geldend(AdoptedRegelset adopted, DekkingExplanation dekking) {
        var regelset = adopted.regelset();
        return new Geldend(adopted.document(), regelset.titel(), dekking,
                regelset.partijen().contains(Hoedanigheid.KAMERLID),
                regelset.termijnen().stream()
                        .map(termijn -> TermijnView.of(termijn, adopted.explanations().get(termijn.code()),
                                texts.here().language()))
                        .toList());
    }
}
