package nl.tegenkracht.local;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Environment variables that had a Dutch name: for this release still read, with a warning. */
final class FormerNames {

    private static final Map<String, String> CURRENT_BY_FORMER = Map.of("TEGENKRACHT_POORT_BASIS",
            "TEGENKRACHT_PORT_BASE", "TEGENKRACHT_WORTEL", "TEGENKRACHT_ROOT");

    private FormerNames() {
    }

    /**
     * The same environment under the current names; a variable that is already set under its current name wins.
     *
     * @param err gets one line for every former name in use
     */
    static Map<String, String> replaced(Map<String, String> environment, PrintStream err) {
        var result = new HashMap<>(environment);
        CURRENT_BY_FORMER.forEach((former, current) -> {
            var value = result.remove(former);
            if (value != null && result.putIfAbsent(current, value) == null) {
                err.println(Texts.get("environment.former-name", former, current));
            }
        });
        return result;
    }
}
