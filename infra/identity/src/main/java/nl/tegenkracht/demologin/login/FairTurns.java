package nl.tegenkracht.demologin.login;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Work that costs a processor, a few at a time. Sources take turns, so that many attempts of one do not let another
 * wait; known devices go first, and whoever finds no place hears it at once.
 */
final class FairTurns {

    private static final int MOST_PER_SOURCE = 4;
    private static final int MOST_UNKNOWN = 16;

    private final Map<String, Deque<Semaphore>> known = new LinkedHashMap<>();
    private final Map<String, Deque<Semaphore>> unknown = new LinkedHashMap<>();
    private int free;
    private int unknownWaiting;

    FairTurns(int workers) {
        free = workers;
    }

    /** @throws LoginBusy if there is no place to wait */
    <T> T take(LoginSource source, Supplier<T> work) {
        var turn = enter(source);
        turn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    synchronized int waiting() {
        return unknownWaiting + known.values().stream().mapToInt(Deque::size).sum();
    }

    private synchronized Semaphore enter(LoginSource source) {
        if (free > 0) {
            free--;
            return new Semaphore(1);
        }
        var queues = source.known() ? known : unknown;
        var queue = queues.getOrDefault(source.key(), new ArrayDeque<>());
        if (queue.size() >= MOST_PER_SOURCE || !source.known() && unknownWaiting >= MOST_UNKNOWN) {
            throw new LoginBusy();
        }
        var turn = new Semaphore(0);
        queue.addLast(turn);
        queues.put(source.key(), queue);
        unknownWaiting += source.known() ? 0 : 1;
        return turn;
    }

    private synchronized void leave() {
        if (known.isEmpty() && unknown.isEmpty()) {
            free++;
        } else if (known.isEmpty()) {
            unknownWaiting--;
            next(unknown).release();
        } else {
            next(known).release();
        }
    }

    /** The first of the source that waited longest; that source then goes to the back. */
    private static Semaphore next(Map<String, Deque<Semaphore>> queues) {
        var source = queues.keySet().iterator().next();
        var queue = queues.remove(source);
        var turn = queue.removeFirst();
        if (!queue.isEmpty()) {
            queues.put(source, queue);
        }
        return turn;
    }
}
