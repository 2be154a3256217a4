package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Finds per attack the load at which all others still get their answers within two seconds of the reference machine:
 * doubles it until they do not. No test, because the outcome is about a machine; run it with {@code infra/e2e/attacks}.
 */
@Tag("attacks")
class AttackMeasurement {

    private static final List<Attack> ATTACKS = List.of(LoginAttacks.LARGE_FORMS,
            ConnectionAttacks.HALF_OPEN_AT_THE_GATEWAY, ConnectionAttacks.HALF_OPEN_AT_IDENTITY,
            FormAttacks.SLOW_FORMS_OF_ONE_ACCOUNT, FormAttacks.SLOW_FORMS_OF_ONE_FRACTIE,
            ReadingAttacks.LONG_CONVERSATION, ReadingAttacks.SLOW_READERS, FloodAttacks.MELDINGEN,
            LoginAttacks.VISITS, LoginAttacks.VISITS_FROM_THE_SAME_ADDRESS, LoginAttacks.RANDOM_COOKIES,
            LoginAttacks.RANDOM_COOKIES_FROM_THE_SAME_ADDRESS, LoginAttacks.WRONG_PASSWORDS_FOR_THE_VICTIM,
            LoginAttacks.WRONG_PASSWORDS, LoginAttacks.UNKNOWN_KEYS, FormAttacks.FORMS_OF_AN_EXPIRED_SESSION,
            ConnectionAttacks.IDLE, ConnectionAttacks.IDLE_AND_DASHBOARDS, FormAttacks.UPLOADS,
            FormAttacks.LONGEST_FORMS,
            FormAttacks.BRACKETS, FormAttacks.MILLION_FIELDS, ReadingAttacks.LISTS);

    /** Where the figures go, and words of which one has to be in the name of an attack; none for all. */
    private static final Path FILE = Path.of(System.getProperty("attacks.file", "target/attacks.txt"));
    private static final String[] ONLY = System.getProperty("attacks.only", "").split(",");

    @Test
    void perAttackTheLoadThatOthersDoNotNotice() throws IOException {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        try (var out = new PrintStream(Files.newOutputStream(FILE), true, StandardCharsets.UTF_8);
                var arena = Arena.open("attack-measurement")) {
            ATTACKS.stream().filter(attack -> Arrays.stream(ONLY).anyMatch(attack.name()::contains))
                    .forEach(attack -> measure(attack, arena, out));
        }
    }

    private static void measure(Attack attack, Arena arena, PrintStream out) {
        int held = 0;
        var why = "the largest that was tried";
        var limit = arena.calibrate();
        for (int load = attack.loads().first(); load <= attack.loads().last(); load *= 2) {
            var outcome = arena.strike(attack, load);
            out.println("  " + outcome.text());
            var harm = outcome.harm(limit);
            if (!harm.isEmpty()) {
                why = "at " + load + ": " + String.join("; ", harm);
                break;
            }
            held = load;
        }
        out.printf(Locale.ROOT, "%s: %s (%s; two seconds are %.1f here, load of the machine %.1f)%n", attack.name(),
                held == 0 ? "fewer than " + attack.loads().first() : held, why, limit.toMillis() / 1e3,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
