package nl.tegenkracht.gateway.wegwijzer;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.tegenkracht.gateway.Instellingen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Waar iemand een kwetsbaarheid meldt (RFC 9116). */
@Controller
class Contact {

    private static final Duration GELDIG = Duration.ofDays(180);

    private final Instellingen instellingen;
    private final Clock klok;

    Contact(Instellingen instellingen, Clock klok) {
        this.instellingen = instellingen;
        this.klok = klok;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String contact() {
        var tot = klok.instant().plus(GELDIG).truncatedTo(ChronoUnit.DAYS);
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s/.well-known/security.txt
                """.formatted(instellingen.beveiligingscontact(), tot, instellingen.publiekeOorsprong());
    }
}
