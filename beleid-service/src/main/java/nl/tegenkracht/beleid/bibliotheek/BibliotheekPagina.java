package nl.tegenkracht.beleid.bibliotheek;

import java.util.List;
import nl.tegenkracht.beleid.document.Documenten;
import nl.tegenkracht.beleid.regelset.Regelsets;
import nl.tegenkracht.beleid.regelset.Vastgesteld;
import nl.tegenkracht.beleid.toepasselijkheid.Verklaringen;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.starter.clock.LegalClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Welke documenten er zijn, wat er nu geldt, en voor wie; voor iedereen die het domein in mag. */
@Controller
class BibliotheekPagina {

    private final Documenten documenten;
    private final Regelsets regelsets;
    private final Verklaringen verklaringen;
    private final DomainRegister domeinen;
    private final LegalClock klok;

    BibliotheekPagina(Documenten documenten, Regelsets regelsets, Verklaringen verklaringen, DomainRegister domeinen,
            LegalClock klok) {
        this.documenten = documenten;
        this.regelsets = regelsets;
        this.verklaringen = verklaringen;
        this.domeinen = domeinen;
        this.klok = klok;
    }

    /** Een regelset die nu geldt, zoals de pagina haar toont. */
    record Geldend(String document, String titel, Uitleg dekking, boolean voorKamerleden,
            List<Termijnregel> termijnen) {}

    @GetMapping("/{domein}/beleid")
    String pagina(Caller beller, Model model) {
        var vandaag = klok.today();
        model.addAttribute("vandaag", vandaag);
        model.addAttribute("documenten", documenten.alle());
        model.addAttribute("geldend", regelsets.alle().stream().filter(een -> een.regelset().appliesOn(vandaag))
                .map(een -> geldend(een, beller)).toList());
        model.addAttribute("kanMelden", beller.inOwnDomain() && beller.domain().hasDossiers());
        return "beleid/bibliotheek";
    }

    private Geldend geldend(Vastgesteld een, Caller beller) {
        var regels = een.regelset();
        var dekking = verklaringen.dekking(beller.domain(), regels.code(), klok.today());
        return new Geldend(een.document(), regels.titel(), Uitleg.van(dekking, domeinen.nameOf(beller.domain())),
                regels.partijen().contains(Hoedanigheid.KAMERLID),
                regels.termijnen().stream().map(termijn -> Termijnregel.van(termijn, een.uitleg().get(termijn.code())))
                        .toList());
    }
}
