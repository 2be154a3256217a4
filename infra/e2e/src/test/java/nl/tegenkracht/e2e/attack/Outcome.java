package nl.tegenkracht.e2e.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an attack went.
 *
 * @param attack which
 * @param load how much of it
 * @param answers what the attacker got, by status; 0 is no answer
 * @param victims how the work of the others went meanwhile
 * @param damage what is broken or lost afterwards, a sentence each
 */
record Outcome(String attack, int load, Map<Integer, Integer> answers, Map<Victim, Latencies> victims,
        List<String> damage) {

    /** What others noticed of it: nothing, if all is well. */
    List<String> harm(Duration limit) {
        var harm = new ArrayList<String>();
        victims.forEach((victim, latencies) -> {
            if (!latencies.areWithin(limit.multipliedBy(victim.waits()))) {
                harm.add(victim.name() + ": " + latencies.text());
            }
        });
        harm.addAll(damage);
        return harm;
    }

    /** Everything on one line. */
    String text() {
        return attack + ", " + load + ": attacker " + answers + "; "
                + victims.entrySet().stream().map(entry -> entry.getKey().name() + " " + entry.getValue().text())
                        .collect(Collectors.joining("; "))
                + (damage.isEmpty() ? "" : "; DAMAGE " + damage);
    }
}
