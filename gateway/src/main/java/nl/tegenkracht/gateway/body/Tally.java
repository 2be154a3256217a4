package nl.tegenkracht.gateway.body;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.tegenkracht.gateway.body.BodyNotTaken.Reason;

/** Counts per person and in all, each up to a limit. Whoever is at zero takes no room here. */
final class Tally {

    private final long perPerson;
    private final long inAll;
    private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    Tally(long perPerson, long inAll) {
        this.perPerson = perPerson;
        this.inAll = inAll;
    }

    /** Adds, or refuses and leaves everything as it was. */
    void add(String person, long amount) throws BodyNotTaken {
        if (total.addAndGet(amount) > inAll) {
            total.addAndGet(-amount);
            throw new BodyNotTaken(Reason.ALL_FULL);
        }
        if (counts.merge(person, amount, Long::sum) > perPerson) {
            remove(person, amount);
            throw new BodyNotTaken(Reason.PERSON_FULL);
        }
    }

    void remove(String person, long amount) {
        total.addAndGet(-amount);
        counts.computeIfPresent(person, (key, count) -> count == amount ? null : count - amount);
    }

    long total() {
        return total.get();
    }

    int persons() {
        return counts.size();
    }
}
