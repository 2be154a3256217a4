package nl.tegenkracht.e2e.attack;

import java.util.Map;
import java.util.WeakHashMap;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.MeldingApiClient;
import nl.tegenkracht.e2e.RunningPlatform;
import nl.tegenkracht.e2e.WebVisitor;
import nl.tegenkracht.e2e.attack.Attack.Loads;

/** Attacks of somebody with an account by what they read. */
final class ReadingAttacks {

    private static final int BERICHTEN = 590;
    private static final String LONG_TEXT = "lang verhaal ".repeat(1538);
    private static final int ONE_KILOBYTE = 1024;
    private static final Map<RunningPlatform, String> CONVERSATIONS = new WeakHashMap<>();

    private ReadingAttacks() {
    }

    static final Attack LONG_CONVERSATION = new Attack("readers at once of a conversation of 590 long berichten",
            new Loads(5, 160), ReadingAttacks::conversation, (attacker, load) -> {
                var page = conversation(attacker.platform());
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                attacker.strike(5 * load, load, number -> zeno.get(page));
            });

    static final Attack SLOW_READERS = new Attack("slow readers of a long conversation", new Loads(50, 800),
            ReadingAttacks::conversation, (attacker, load) -> {
                var page = conversation(attacker.platform());
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                attacker.hold(load, number -> zeno.beginReading(page, "text/html", ONE_KILOBYTE),
                        ConnectionAttacks.sipping());
            });

    static final Attack LISTS = new Attack("list pages asked for by one person, 16 at once", new Loads(1250, 20000),
            (attacker, load) -> {
                var zeno = Visitor.loggedIn(attacker.platform(), "zeno", Wire.ATTACKER);
                attacker.strike(load, 16, number -> zeno.get("/fractie-zuid/melding"));
            });

    /** Written once per platform: it takes a while. */
    private static synchronized String conversation(RunningPlatform platform) {
        return CONVERSATIONS.computeIfAbsent(platform, created -> {
            var zeno = WebVisitor.loggedInAs(platform.gateway(), "zeno");
            var melding = MeldingApiClient.create(zeno, "fractie-zuid", MeldingApiClient.VERA);
            for (int i = 0; i < BERICHTEN; i++) {
                write(zeno, "/fractie-zuid/melding/v1/meldingen/" + melding + "/berichten");
            }
            return "/fractie-zuid/melding/meldingen/" + melding;
        });
    }

    private static void write(WebVisitor visitor, String path) {
        var response = visitor.requestJson("POST", path, WrittenBerichten.document(Id.random(), LONG_TEXT));
        if (response.status() != 201) {
            throw new IllegalStateException("The bericht was not stored: " + response.status());
        }
    }
}
