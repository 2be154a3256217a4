package nl.tegenkracht.gateway.wegwijzer;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where to report a vulnerability (RFC 9116). */
@Controller
class Contact {

    private static final Duration VALIDITY = Duration.ofDays(180);

    private final GatewayProperties properties;
    private final Clock clock;

    Contact(GatewayProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String contact() {
        var expires = clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.DAYS);
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s/.well-known/security.txt
                """.formatted(properties.securityContact(), expires, properties.publicOrigin());
    }
}
