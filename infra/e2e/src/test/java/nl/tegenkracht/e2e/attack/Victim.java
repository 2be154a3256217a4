package nl.tegenkracht.e2e.attack;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Somebody who goes on with their work while another is attacked or attacks.
 *
 * @param name who, and what they do
 * @param every how long they pause
 * @param visits how often at least during an attack
 * @param expected the status that is the right answer
 * @param waits how many answers somebody waits for in one visit
 * @param visit does it once and gives the status
 */
record Victim(String name, Duration every, int visits, int expected, int waits, Callable<Integer> visit) {

    /** Reads pages, each over a connection of its own. */
    static Victim reader(String name, Visitor visitor, String path) {
        return new Victim(name, Duration.ofMillis(250), 20, 200, 1, () -> visitor.get(path));
    }

    /** The outcome of one visit: a wrong status, or none, is a failure. */
    void visitOnce(Latencies latencies) {
        long start = System.nanoTime();
        int status;
        try {
            status = visit.call();
        } catch (Exception noAnswer) {
            status = Latencies.NO_ANSWER;
        }
        if (!Thread.currentThread().isInterrupted()) {
            latencies.add(System.nanoTime() - start, status);
        }
    }
}
