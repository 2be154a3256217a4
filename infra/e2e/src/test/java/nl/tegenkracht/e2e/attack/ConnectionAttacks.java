package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.e2e.attack.Attack.Loads;
import nl.tegenkracht.e2e.attack.Attacker.Drip;

/** Attacks with connections that stay open. */
final class ConnectionAttacks {

    private static final Drip ONE_LETTER = Drip.sending("a");
    private static final String DASHBOARD = "/gemeenschappelijk/rapportage/v1/tellingen/stroom";
    /** Whoever has an office sees the figures of everybody. */
    private static final List<String> READERS = List.of("vera", "vincent", "vonne", "kiki", "karel", "koen", "kim",
            "kees");
    private static final int DASHBOARDS = 50;
    private static final int PER_SESSION = 3;

    private ConnectionAttacks() {
    }

    static final Attack HALF_OPEN_AT_THE_GATEWAY = halfOpen("gateway");

    static final Attack HALF_OPEN_AT_IDENTITY = halfOpen("identity");

    static final Attack IDLE = new Attack("idle connections", new Loads(500, 4000), (attacker, load) -> attacker
            .hold(load, number -> Wire.open(Wire.ATTACKER, attacker.platform().port("gateway")), Drip.SILENCE));

    /** Nobody attacks: a thousand people left a page open, and fifty a dashboard. */
    static final Attack IDLE_AND_DASHBOARDS = new Attack("idle connections of as many people, and 50 dashboards",
            new Loads(500, 2000), (attacker, load) -> {
                var sessions = new java.util.ArrayList<Visitor>();
                for (int i = 0; i * PER_SESSION < DASHBOARDS; i++) {
                    sessions.add(Visitor.loggedIn(attacker.platform(), READERS.get(i % READERS.size()),
                            address(i)));
                }
                attacker.hold(load + DASHBOARDS, number -> number < DASHBOARDS
                        ? sessions.get(number / PER_SESSION).beginReading(DASHBOARD, "text/event-stream", 0)
                        : Wire.open(address(number), attacker.platform().port("gateway")), Drip.SILENCE);
            });

    /** Everybody their own, other than that of the victims. */
    private static String address(int number) {
        return "127.0.%d.%d".formatted(1 + number / 200, 1 + number % 200);
    }

    /** The header never ends: a letter a second. */
    private static Attack halfOpen(String part) {
        return new Attack("connections with half a header at " + part, new Loads(500, 4000),
                (attacker, load) -> attacker.hold(load, number -> halfOpen(attacker, part), ONE_LETTER));
    }

    private static Wire halfOpen(Attacker attacker, String part) throws IOException {
        return Wire.open(Wire.ATTACKER, attacker.platform().port(part)).begin("GET /", "Accept: text/html")
                .send("X-Slow: ");
    }

    /** Reads about a thousand bytes a second. */
    static Drip sipping() {
        return new Drip(Duration.ofMillis(500), wire -> {
            for (int i = 0; i < 512 && wire.sip(); i++) {
                // Reading is all.
            }
        });
    }
}
