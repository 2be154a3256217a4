package nl.tegenkracht.gateway.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** How long the visitor stays logged in, for the page that warns of the end (record 0325). */
@RestController
class SessionTime {

    private final Sessions sessions;
    private final Clock clock;

    SessionTime(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What the script of a page reads.
     *
     * @param rest   in seconds; zero without a session
     * @param langer whether using it makes it longer
     */
    record Remaining(long rest, boolean langer) {}

    @RequestMapping(path = "/sessie", method = {RequestMethod.GET, RequestMethod.POST})
    Remaining remaining(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(Session.class.getName()))
                .flatMap(session -> sessions.byKey(session.key())).map(this::of).orElse(new Remaining(0, false));
    }

    private Remaining of(Session session) {
        return new Remaining(Math.max(0, Duration.between(clock.instant(), sessions.endOf(session)).toSeconds()),
                sessions.canBeLonger(session));
    }
}
