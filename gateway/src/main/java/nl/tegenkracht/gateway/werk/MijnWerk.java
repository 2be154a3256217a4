package nl.tegenkracht.gateway.werk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.bewaren.Bewaarplaats;
import nl.tegenkracht.gateway.sessie.Sessie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Mijn werk: alles wat op iemand wacht en alles wat loopt, uit alle domeinen waar diegene mag komen. */
@Controller
class MijnWerk {

    /** Codes die als woord niet zeggen hoe het ervoor staat. */
    private static final Map<String, String> DUIDELIJKER = Map.of("ingediend", "Ingediend, nog niet compleet",
            "regelset-nog-niet-bekend", "Ontvangen, regels nog niet bekend");

    private final Werkvoorraden werkvoorraden;
    private final Bewaarplaats bewaarplaats;

    MijnWerk(Werkvoorraden werkvoorraden, Bewaarplaats bewaarplaats) {
        this.werkvoorraden = werkvoorraden;
        this.bewaarplaats = bewaarplaats;
    }

    /** Een regel zoals zij op het scherm staat. */
    record Regel(String titel, String staat, Instant sinds, String adres, String domeinnaam) {}

    @GetMapping("/werk")
    String werk(HttpServletRequest verzoek, HttpServletResponse response, Model model) {
        var sessie = (Sessie) verzoek.getAttribute(Sessie.class.getName());
        var bronnen = werkvoorraden.van(sessie);
        boolean meerDomeinen = bronnen.stream().map(bron -> bron.doel().domein()).distinct().count() > 1;
        model.addAttribute("wacht", regels(bronnen, true, meerDomeinen));
        model.addAttribute("loopt", regels(bronnen, false, meerDomeinen));
        model.addAttribute("stil", bronnen.stream().filter(Bron.Stil.class::isInstance)
                .map(bron -> naam(bron, meerDomeinen)).toList());
        bewaarplaats.vind(verzoek, response, sessie.aanmelding().account())
                .ifPresent(tekst -> model.addAttribute("bewaard", tekst));
        model.addAttribute("naam", sessie.naam());
        model.addAttribute("domein", sessie.aanmelding().eigenDomein());
        model.addAttribute("eigenDomein", sessie.aanmelding().eigenDomein());
        model.addAttribute("beller", Map.of("hoedanigheid", ""));
        model.addAttribute("hier", "werk");
        return "werk";
    }

    private static List<Regel> regels(List<Bron> bronnen, boolean actie, boolean meerDomeinen) {
        return bronnen.stream().filter(Bron.Lijst.class::isInstance).map(Bron.Lijst.class::cast)
                .flatMap(lijst -> lijst.regels().stream().filter(regel -> regel.actie() == actie)
                        .map(regel -> new Regel(gewoon(regel.soort()), gewoon(regel.staat()), regel.sinds(),
                                regel.adres(), meerDomeinen ? lijst.doel().domeinnaam() : null)))
                .sorted(Comparator.comparing(Regel::sinds)).toList();
    }

    private static String naam(Bron bron, boolean meerDomeinen) {
        var dienst = bron.doel().dienst() == ServiceName.MELDING ? "meldingen" : "klachten";
        return meerDomeinen ? dienst + " van " + bron.doel().domeinnaam() : dienst;
    }

    /** Een code in gewone letters; de dienst kiest codes die als woorden te lezen zijn. */
    private static String gewoon(String code) {
        if (DUIDELIJKER.containsKey(code)) {
            return DUIDELIJKER.get(code);
        }
        var woorden = code.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return woorden.isEmpty() ? woorden : Character.toUpperCase(woorden.charAt(0)) + woorden.substring(1);
    }
}
