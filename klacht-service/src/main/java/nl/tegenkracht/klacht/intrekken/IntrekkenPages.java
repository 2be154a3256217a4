package nl.tegenkracht.klacht.intrekken;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.handelen.ProcedureReader;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what withdrawing means and asks whether the klager wants it. */
@Controller
@RequestMapping("/{domein}/klacht/klachten/{id}/intrekken")
class IntrekkenPages {

    private final Intrekken intrekken;
    private final ProcedureReader reader;
    private final RegelsRepository regelsRepository;

    IntrekkenPages(Intrekken intrekken, ProcedureReader reader, RegelsRepository regelsRepository) {
        this.intrekken = intrekken;
        this.reader = reader;
        this.regelsRepository = regelsRepository;
    }

    /** Whoever withdrew it already is shown the klacht. */
    @GetMapping
    ModelAndView ask(@PathVariable String id, Caller caller) {
        return intrekken.find(id, caller).state().staat().isOpen()
                ? render(id, caller, HttpStatus.OK, Map.of())
                : toKlacht(id, caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView trekIn(@PathVariable String id, @RequestParam MultiValueMap<String, String> filledIn, Caller caller) {
        try {
            intrekken.trekIn(id, Input.of(filledIn), caller);
            return toKlacht(id, caller);
        } catch (InvalidInput error) {
            return render(id, caller, HttpStatus.BAD_REQUEST, Map.of("fouten", Pages.errorsByField(error.errors())));
        }
    }

    private static ModelAndView toKlacht(String id, Caller caller) {
        return Pages.redirectTo("/" + caller.domain() + "/klacht/klachten/" + id);
    }

    private ModelAndView render(String id, Caller caller, HttpStatusCode status, Map<String, ?> extra) {
        var model = new HashMap<String, Object>(extra);
        var dossier = intrekken.find(id, caller);
        model.put("klacht", id);
        model.put("anderenWeten", reader.view(dossier, caller).parts().stream().map(ProcedureView.Part::stage)
                .anyMatch(stage -> !stage.isIntake()));
        model.put("regels", RuleReferences.of(regelsRepository.forKlacht(dossier.state())));
        model.put("formulierId", Id.random());
        return Pages.page("klacht/intrekken", model, status);
    }
}
