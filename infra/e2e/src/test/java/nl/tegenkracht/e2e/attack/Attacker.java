package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.e2e.RunningPlatform;

/** The means of an attack: many requests at once, or many connections that stay open; and what came of it. */
final class Attacker {

    /** However slow the machine: an attack ends. */
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int OPENED_AT_ONCE = 64;

    private final RunningPlatform platform;
    private final Crowd crowd;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    Attacker(RunningPlatform platform, Crowd crowd) {
        this.platform = platform;
        this.crowd = crowd;
    }

    /** One request of an attack; gives the status of its answer. */
    interface Blow {

        int strike(int number) throws Exception;
    }

    /** One connection of an attack, of which a request has been begun. */
    interface Opening {

        Wire open(int number) throws IOException;
    }

    RunningPlatform platform() {
        return platform;
    }

    /** How often each status came; 0 is no answer. */
    synchronized Map<Integer, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private synchronized void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    /** So many requests, so many at once. */
    void strike(int requests, int atOnce, Blow blow) {
        var permits = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests && System.nanoTime() < end; i++) {
                int number = i;
                permits.acquireUninterruptibly();
                threads.submit(() -> {
                    count(answerTo(blow, number));
                    permits.release();
                });
            }
        }
    }

    private static int answerTo(Blow blow, int number) {
        try {
            return blow.strike(number);
        } catch (Exception noAnswer) {
            return Latencies.NO_ANSWER;
        }
    }

    /** At a steady pace until the others have been at work long enough. */
    void strikeWhileOthersWork(Duration every, int atOnce, Blow blow) {
        try (var threads = Executors.newScheduledThreadPool(atOnce)) {
            for (int i = 0; i < atOnce; i++) {
                int number = i;
                threads.scheduleWithFixedDelay(() -> count(answerTo(blow, number)), 0, every.toMillis(),
                        TimeUnit.MILLISECONDS);
            }
            crowd.awaitVisits();
            threads.shutdownNow();
        }
    }

    /** Opens so many connections and keeps doing something on each until the others have been at work long enough. */
    void hold(int connections, Opening opening, Drip drip) {
        var wires = new ConcurrentLinkedQueue<Wire>();
        strike(connections, OPENED_AT_ONCE, number -> {
            wires.add(opening.open(number));
            return 1;
        });
        try (var threads = Executors.newSingleThreadScheduledExecutor()) {
            threads.scheduleWithFixedDelay(() -> dripOn(wires, drip), 0, drip.every().toMillis(),
                    TimeUnit.MILLISECONDS);
            crowd.awaitVisits();
            threads.shutdownNow();
        } finally {
            wires.forEach(Wire::close);
        }
    }

    private static void dripOn(Collection<Wire> wires, Drip drip) {
        wires.removeIf(wire -> {
            try {
                drip.drop().fall(wire);
                return false;
            } catch (IOException closedByThePlatform) {
                wire.close();
                return true;
            }
        });
    }

    /** What happens on every open connection again and again. */
    record Drip(Duration every, Drop drop) {

        interface Drop {

            void fall(Wire wire) throws IOException;
        }

        /** Nothing at all. */
        static final Drip SILENCE = new Drip(Duration.ofSeconds(1), wire -> {});

        static Drip sending(String text) {
            return new Drip(Duration.ofSeconds(1), wire -> wire.send(text));
        }
    }
}
