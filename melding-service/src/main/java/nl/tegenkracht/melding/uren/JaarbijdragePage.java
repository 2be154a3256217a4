package nl.tegenkracht.melding.uren;

import java.util.List;
import java.util.function.Function;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.afsluiten.ClosingCodes;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft of what a vertrouwenspersoon contributes to the annual report; also what is printed. */
@Controller
class JaarbijdragePage {

    private final Jaarbijdragen jaarbijdragen;
    private final Categorieen categorieen;
    private final ClosingCodes codes;
    private final TextSource texts;

    JaarbijdragePage(Jaarbijdragen jaarbijdragen, Categorieen categorieen, ClosingCodes codes, TextSource texts) {
        this.jaarbijdragen = jaarbijdragen;
        this.categorieen = categorieen;
        this.codes = codes;
        this.texts = texts;
    }

    /** One line of a table. */
    record Line(String naam, int aantal) {}

    @GetMapping("/{domein}/melding/werk/jaarbijdrage")
    String read(@RequestParam(required = false) Integer jaar, Caller caller, Model model) {
        var language = texts.here().language();
        var draft = jaarbijdragen.of(jaar == null ? jaarbijdragen.years().getFirst() : jaar, caller);
        model.addAttribute("bijdrage", draft);
        model.addAttribute("jaren", jaarbijdragen.years());
        model.addAttribute("aard", lines(draft.aard(),
                code -> categorieen.of(List.of(code)).getFirst().naam().in(language)));
        model.addAttribute("interventies",
                lines(draft.interventies(), code -> codes.interventie(code).naam().in(language)));
        model.addAttribute("resultaten",
                lines(draft.resultaten(), code -> codes.resultaat(code).naam().in(language)));
        return "melding/jaarbijdrage";
    }

    private static List<Line> lines(List<Jaarbijdrage.Aantal> counts, Function<String, String> names) {
        return counts.stream().map(each -> new Line(names.apply(each.code()), each.aantal())).toList();
    }
}
