package nl.tegenkracht.melding.inzage;

import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * From a melding to a klacht: the melder ticks what to take along, and the browser hands just that to the form of the
 * klacht. Nothing is kept of it, no address holds any of it, and the klacht knows of no melding (record 0354).
 */
@Controller
@RequestMapping("/{domein}/melding/meldingen/{id}")
class TakeAlongPage {

    private final Inzage inzage;

    TakeAlongPage(Inzage inzage) {
        this.inzage = inzage;
    }

    /** @throws Refused for anyone but the melder: nobody files a klacht for another; and for a guest, who files none here */
    @GetMapping("/klacht")
    ModelAndView choose(@PathVariable String id, Caller caller) {
        var view = inzage.view(inzage.get(id, caller), caller);
        if (!view.vanMelder()) {
            throw new Refused(Text.of("melding.refused.only-melder-files"), null);
        }
        if (caller.isGuest()) {
            throw new Refused(Text.of("melding.refused.guest"), null);
        }
        return Pages.page("melding/klacht", Map.of("beeld", view), HttpStatus.OK);
    }
}
