package nl.tegenkracht.e2e.attack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.tegenkracht.e2e.RunningPlatform;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A platform as everybody gets it, with people at work on it: in the domain of the attacker, in another, writing,
 * logging in, and without login. The attacker is somebody of fractie Zuid, or nobody.
 */
final class Arena implements AutoCloseable {

    /** What an answer may take on the reference machine. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** There a page takes about 20 ms when it is calm: a slower or busier machine gets as many times that. */
    private static final int TIMES_CALM = 100;
    /** The page to log in on, the password, and the page that one was going to. */
    private static final int WAITS_OF_LOGIN = 3;
    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final RunningPlatform platform;
    private final WrittenBerichten berichten;
    private final List<Victim> victims;
    private Duration limit;
    private Footprint footprint;

    private Arena(RunningPlatform platform) {
        this.platform = platform;
        this.berichten = new WrittenBerichten(platform, "noa");
        this.victims = victims(platform, berichten);
        calibrate();
    }

    static Arena open(String directory) {
        try {
            return in(RunningPlatform.startAsShipped(directory));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Arena in(RunningPlatform platform) {
        try {
            return new Arena(platform);
        } catch (RuntimeException error) {
            platform.close();
            throw error;
        }
    }

    private static List<Victim> victims(RunningPlatform platform, WrittenBerichten berichten) {
        var otto = new KnownDevice(platform, "otto");
        var nobody = Visitor.withCookie(platform, "none=", Wire.OTHERS);
        return List.of(
                Victim.reader("same domain", Visitor.loggedIn(platform, "zara", Wire.OTHERS), "/fractie-zuid/melding"),
                Victim.reader("other domain", Visitor.loggedIn(platform, "noa", Wire.OTHERS), "/fractie-noord/melding"),
                Victim.reader("Mijn werk", Visitor.loggedIn(platform, "merel", Wire.OTHERS), "/werk"),
                Victim.reader("no login", nobody, "/"),
                new Victim("writing", Duration.ofMillis(800), 6, 201, 1, berichten::write),
                new Victim("logging in", Duration.ofSeconds(1), 5, 200, WAITS_OF_LOGIN,
                        otto::logIn));
    }

    /** Looks how slow and how busy this machine is when nobody attacks, and gives what an answer may take on it. */
    Duration calibrate() {
        try (var crowd = Crowd.of(victims)) {
            crowd.awaitVisits();
            double calm = crowd.latencies().get(victims.getFirst()).ms(50);
            limit = Duration.ofMillis(Math.max(LIMIT.toMillis(), (long) (calm * TIMES_CALM)));
            return limit;
        }
    }

    RunningPlatform platform() {
        return platform;
    }

    /** What the others noticed of an attack of this load, or what it broke: nothing, if all is well. */
    List<String> harm(Attack attack, int load) {
        var outcome = strike(attack, load);
        System.getLogger("e2e").log(System.Logger.Level.INFO, "{0}", outcome.text());
        return outcome.harm(limit);
    }

    /** Attacks while everybody is at work, waits until that goes well again, and looks what is broken. */
    Outcome strike(Attack attack, int load) {
        restore();
        berichten.prepare();
        attack.preparation().accept(platform);
        // What was stored beforehand, by the preparation or an earlier attack that was let in, is no harm of this one.
        footprint = Footprint.of(platform);
        var before = pids();
        try (var crowd = Crowd.of(victims)) {
            var attacker = new Attacker(platform, crowd);
            attack.strike().hit(attacker, load);
            crowd.awaitVisits();
            crowd.close();
            return new Outcome(attack.name(), load, attacker.answers(), crowd.latencies(), damage(before));
        } catch (Exception error) {
            throw new IllegalStateException(attack.name(), error);
        }
    }

    private List<String> damage(Map<String, Long> before) {
        var damage = new ArrayList<String>();
        before.forEach((part, pid) -> {
            if (!pid.equals(pids().get(part))) {
                damage.add(part + " died");
            }
        });
        restore();
        if (!recovers()) {
            damage.add("no recovery within " + RECOVERY);
        }
        damage.addAll(growth());
        long lost = berichten.lost();
        if (lost > 0) {
            damage.add(lost + " confirmed berichten lost");
        }
        return damage;
    }

    private boolean recovers() {
        try (var crowd = Crowd.impatient(victims)) {
            return crowd.awaitRecovery(RECOVERY, limit);
        }
    }

    /** Collecting takes a moment, and connections that closed linger: only what stays counts. */
    private List<String> growth() {
        var before = footprint;
        try {
            await().atMost(RECOVERY).pollDelay(Duration.ZERO).pollInterval(POLL)
                    .until(() -> Footprint.of(platform).growthSince(before).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException stays) {
            return Footprint.of(platform).growthSince(before);
        }
    }

    /** What died is started again: each attack begins with everything there. */
    private void restore() {
        if (platform.localPlatform().parts().stream().anyMatch(part -> !part.isAlive())) {
            platform.localPlatform().start();
        }
    }

    private Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        platform.localPlatform().parts()
                .forEach(part -> part.pid().ifPresent(pid -> pids.put(part.name(), pid)));
        return pids;
    }

    @Override
    public void close() {
        platform.close();
    }
}
