package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;

/**
 * Somebody who keeps sending forms, one after the other, as long as it lasts. What was not answered is sent again as the
 * same form, as people do, until it is.
 */
final class Filing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE_MS = 250;

    /** Sends the form with this id. */
    interface Form {

        Response send(String id);
    }

    private final Form form;
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();
    private volatile String current = Id.random();
    private volatile boolean answered = true;

    private Filing(Form form) {
        this.form = form;
        work.scheduleWithFixedDelay(this::send, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    static Filing of(Form form) {
        return new Filing(form);
    }

    static Filing meldingen(WebVisitor melder, String domain, String vertrouwenspersoon) {
        return of(id -> MeldingApiClient.submit(melder, domain, id, vertrouwenspersoon));
    }

    static Filing klachten(WebVisitor klager, String domain) {
        return of(id -> KlachtApiClient.submit(klager, domain, id));
    }

    /** Looks at a page again and again. */
    static Filing looking(WebVisitor visitor, String path) {
        return of(_ -> visitor.get(path));
    }

    private void send() {
        answered = false;
        try {
            var response = form.send(current);
            if (response.status() == 201 || response.status() == 200) {
                received.add(current);
                current = Id.random();
                answered = true;
            } else {
                failures.add(Integer.toString(response.status()));
            }
        } catch (UncheckedIOException error) {
            failures.add(String.valueOf(error.getCause()));
        }
    }

    int count() {
        return received.size();
    }

    /** What was answered otherwise, or not at all, before it was sent again. */
    Collection<String> failures() {
        return List.copyOf(failures);
    }

    /** From here on it counts what fails: a platform that has just started is slow at what it does for the first time. */
    static void forgetFailures(Filing... filings) {
        Stream.of(filings).forEach(filing -> filing.failures.clear());
    }

    static int received(Filing... filings) {
        return Stream.of(filings).mapToInt(Filing::count).sum();
    }

    /** Waits until so many more have been received of each. */
    static void awaitMore(int more, Filing... filings) {
        var goals = Stream.of(filings).collect(Collectors.toMap(filing -> filing, filing -> filing.count() + more));
        goals.forEach((filing, goal) -> await().atMost(PATIENCE).until(() -> filing.count() >= goal));
    }

    /** Stops when the last form has been received. */
    @Override
    public void close() {
        work.shutdown();
        await().atMost(PATIENCE).until(work::isTerminated);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(PAUSE_MS)).until(() -> {
            if (!answered) {
                send();
            }
            return answered;
        });
    }
}
