package nl.tegenkracht.gateway.safetynet;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.body.SpooledBody;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.jobs.JobFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Keeps forms that could not be delivered for half an hour, several per browser, encrypted with a key that only that
 * browser has. They are of no use to whoever reads the database, or logs in as someone else on the same computer.
 */
@Component
public class KeptForms {

    /** The field with which the page of kept texts asks to put one back. */
    static final String PUT_BACK = "tk-terug";

    private static final Logger LOG = LoggerFactory.getLogger(KeptForms.class);
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    /**
     * A form is a few megabytes, and is several times in memory while it is sealed or opened. That is also work for the
     * processor without a pause: half of the processors stay free for everybody else.
     */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2);
    private static final int MAX_ASKED = 16;

    private final KeptFormStore store;
    private final BrowserKey browserKey;
    private final BodySpool bodySpool;
    private final Clock clock;
    private final KeptFormQuota quota = new KeptFormQuota();
    private final Semaphore turns = new Semaphore(AT_ONCE);

    KeptForms(KeptFormStore store, BrowserKey browserKey, BodySpool bodySpool, Clock clock) {
        this.store = store;
        this.browserKey = browserKey;
        this.bodySpool = bodySpool;
        this.clock = clock;
    }

    /** Whether this request is a form that can be kept. */
    public boolean canKeep(HttpServletRequest request) {
        var contentType = request.getContentType();
        return request.getMethod().equals("POST") && contentType != null
                && contentType.startsWith("application/x-www-form-urlencoded") && BodySpool.hasBody(request);
    }

    /**
     * Keeps the form that came with this request, whether or not it has been taken in already.
     *
     * @param account whose it is; only they get it back
     * @return false if it could not be kept
     */
    public boolean keep(HttpServletRequest request, HttpServletResponse response, String account) {
        return canKeep(request)
                && inTurn(request, account, form -> keep(request, response, account, form)).orElse(false);
    }

    private boolean keep(HttpServletRequest request, HttpServletResponse response, String account, FormText form) {
        try {
            var key = browserKey.orNew(request);
            var kept = new KeptForm(account, request.getRequestURI(), form.id(), form.begin(),
                    clock.instant().plus(VALIDITY), 0);
            if (!store.put(key, kept, form, quota, clock.instant())) {
                return false;
            }
            browserKey.give(response, key, VALIDITY);
            return true;
        } catch (MongoException error) {
            LOG.warn(LogCode.FORM_NOT_KEPT.pattern(), error.getClass().getSimpleName());
            return false;
        }
    }

    /**
     * Does something with the form that came with this request; empty if it did not come whole. It is taken in before
     * the turn: for a slow line nobody waits but whoever has it.
     */
    <T> Optional<T> inTurn(HttpServletRequest request, String person, Function<FormText, T> work) {
        try {
            var body = bodySpool.of(request, BodySize.FORM, person);
            return Optional.of(inTurn(() -> work.apply(new FormText(text(body)))));
        } catch (BodyNotTaken refused) {
            return Optional.empty();
        } catch (UncheckedIOException error) {
            LOG.warn(LogCode.FORM_NOT_KEPT.pattern(), error.getCause().getClass().getSimpleName());
            return Optional.empty();
        }
    }

    <T> T peek(String account, Supplier<T> look) throws BodyNotTaken {
        return bodySpool.peek(account, look);
    }

    /** Whether this browser may have texts here; of whom, only a login can tell. */
    public boolean mayHave(HttpServletRequest request) {
        return browserKey.of(request).isPresent();
    }

    /** What this browser kept of this account, the oldest first. Nothing is said about what is of others. */
    public List<KeptForm> find(HttpServletRequest request, String account) {
        return browserKey.of(request).map(key -> store.list(key, clock.instant())).orElse(List.of()).stream()
                .filter(kept -> kept.account().equals(account)).toList();
    }

    /** One of them, opened. */
    Optional<FormText> open(HttpServletRequest request, KeptForm kept) {
        return browserKey.of(request).flatMap(key -> inTurn(() -> store.open(key, kept.vak())));
    }

    /** Whether a kept text is asked for, on the page it came from. */
    public boolean asksBack(HttpServletRequest request) {
        return asked(request).startsWith(PUT_BACK + "=");
    }

    /** That text, ready for its service, which shows it and does not act on it; empty if it is no longer there. */
    public Optional<byte[]> putBack(HttpServletRequest request, String account) {
        var asked = asked(request);
        return find(request, account).stream()
                .filter(kept -> asked.equals(PUT_BACK + "=" + kept.vak()) && kept.pad().equals(request.getRequestURI()))
                .findFirst().flatMap(kept -> open(request, kept))
                .map(form -> form.putBack().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String asked(HttpServletRequest request) {
        return BodySpool.taken(request).filter(body -> body.length() <= MAX_ASKED).map(KeptForms::text).orElse("");
    }

    private static String text(SpooledBody body) {
        try {
            return new String(body.read().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Erases one text of this account. */
    void forget(HttpServletRequest request, KeptForm kept) {
        browserKey.of(request).ifPresent(key -> store.remove(key, kept.vak(), quota));
    }

    /** Erases what this browser kept of this account. */
    public void forget(HttpServletRequest request, String account) {
        find(request, account).forEach(kept -> forget(request, kept));
    }

    /** A form has been delivered after all: what was kept of it is no longer needed. */
    public void delivered(HttpServletRequest request, String account) {
        if (mayHave(request) && canKeep(request)) {
            inTurn(request, account, FormText::id).filter(id -> !id.isEmpty())
                    .ifPresent(id -> find(request, account).stream()
                            .filter(kept -> kept.kenmerk().equals(id) && kept.pad().equals(request.getRequestURI()))
                            .forEach(kept -> forget(request, kept)));
        }
    }

    /** What takes much memory: only a few at the same time. */
    <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    @Bean
    Job keptFormsJob() {
        return new Job("kept-forms", Duration.ofMinutes(1), Duration.ofMinutes(5), this::cleanUp);
    }

    /** Removes what is over its time. */
    public void cleanUp() {
        quota.prune(clock.instant());
        try {
            store.cleanUp(clock.instant());
        } catch (MongoException error) {
            LOG.warn(LogCode.KEPT_FORMS_NOT_CLEANED.pattern(), error.getClass().getSimpleName());
            throw new JobFailed();
        }
    }
}
