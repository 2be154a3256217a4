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

    private final Map<String, Deque<Semaphore>> known = new LinkedHashMap<>();
    private final Map<String, Deque<Semaphore>> unknown = new LinkedHashMap<>();
    private final int mostPerSource;
    private final int mostUnknown;
    private int free;
    private int unknownWaiting;

    /**
     * @param workers       how many work at once
     * @param mostPerSource how many of one source may wait
     * @param mostUnknown   how many of all unknown sources together may wait
     */
    FairTurns(int workers, int mostPerSource, int mostUnknown) {
        this.free = workers;
        this.mostPerSource = mostPerSource;
        this.mostUnknown = mostUnknown;
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
        if (queue.size() >= mostPerSource || !source.known() && unknownWaiting >= mostUnknown) {
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
