package nl.tegenkracht.beleid.document;

import nl.tegenkracht.beleid.openbaar.PublicBeleid;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document to read, with an address for every artikel and every lid. */
@Controller
class DocumentPage {

    private final Documents documents;
    private final LegalClock clock;

    DocumentPage(Documents documents, LegalClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping(PublicBeleid.DOCUMENT)
    String publicPage(@PathVariable String code, Model model) {
        model.addAttribute("basis", PublicBeleid.LIBRARY);
        return page(code, model);
    }

    @GetMapping("/{domein}/beleid/documenten/{code}")
    String page(@PathVariable String code, Model model) {
        var document = documents.byCode(code).orElseThrow(NotFound::new);
        model.addAttribute("document", document);
        model.addAttribute("geldtNu", document.geldtOp(clock.today()));
        return "beleid/document";
    }
}
