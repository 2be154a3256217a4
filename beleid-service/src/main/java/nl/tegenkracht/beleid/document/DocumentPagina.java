package nl.tegenkracht.beleid.document;

import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Een document om te lezen, met een adres voor elk artikel en elk lid. */
@Controller
class DocumentPagina {

    private final Documenten documenten;
    private final LegalClock klok;

    DocumentPagina(Documenten documenten, LegalClock klok) {
        this.documenten = documenten;
        this.klok = klok;
    }

    @GetMapping("/{domein}/beleid/documenten/{code}")
    String pagina(@PathVariable String code, Model model) {
        var document = documenten.bij(code).orElseThrow(NotFound::new);
        model.addAttribute("document", document);
        model.addAttribute("geldtNu", document.geldtOp(klok.today()));
        return "beleid/document";
    }
}
