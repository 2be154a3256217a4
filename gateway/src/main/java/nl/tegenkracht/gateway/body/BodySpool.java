package nl.tegenkracht.gateway.body;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.body.BodyNotTaken.Reason;
import nl.tegenkracht.edge.AddressPrefix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes bodies in whole: what a visitor sends before a service is asked, and what a service answers before it is sent
 * on. So a slow line holds nobody's place at a service, and a service never waits for a visitor (record 0254).
 */
@Component
public class BodySpool {

    private static final Logger LOG = LoggerFactory.getLogger(BodySpool.class);
    private static final String ATTRIBUTE = SpooledBody.class.getName();
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 4 << 10;
    /** What is refused is still read for a moment, or the visitor's browser would show no answer at all. */
    private static final long MOST_DISCARDED = 16L << 20;
    private static final Duration LONGEST_DISCARD = Duration.ofSeconds(10);

    private final SpoolQuota quota;
    private final Path directory;
    private final AesGcmHkdfStreaming seal;

    BodySpool(SpoolQuota quota, BodyProperties properties) throws GeneralSecurityException {
        this.quota = quota;
        this.directory = properties.directory();
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.seal = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    /** On whose account it counts what somebody sends who is not known: on that of their address. */
    public static String stranger(HttpServletRequest request) {
        return SpoolQuota.STRANGER + AddressPrefix.of(request.getRemoteAddr()).value();
    }

    /** Whether anything comes with this request. */
    public static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * What comes with this request, taken in at the first time it is asked for and held until {@link #forget}.
     *
     * @param person on whose account it counts
     * @throws BodyNotTaken if it is too much, too slow or broken off
     */
    public SpooledBody of(HttpServletRequest request, long limit, String person) throws BodyNotTaken {
        var taken = taken(request);
        if (taken.isPresent()) {
            return taken.get();
        }
        if (request.getAttribute(ATTRIBUTE) instanceof BodyNotTaken earlier) {
            throw earlier;
        }
        try {
            if (request.getContentLengthLong() > limit) {
                throw new BodyNotTaken(Reason.TOO_LARGE);
            }
            return attach(request, takeIn(source(request), limit, person));
        } catch (BodyNotTaken refused) {
            // What is left of it must never pass for the whole.
            request.setAttribute(ATTRIBUTE, refused);
            throw refused;
        }
    }

    /**
     * Looks at the beginning of a body; while it is awaited that counts as a body that arrives.
     *
     * @throws BodyNotTaken if this person, or everybody, has too many of them
     */
    public <T> T peek(String person, Supplier<T> look) throws BodyNotTaken {
        try (var share = quota.open(person)) {
            share.beginArriving();
            return look.get();
        }
    }

    /** What was taken in of this request, if anything. */
    public static Optional<SpooledBody> taken(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SpooledBody taken ? Optional.of(taken) : Optional.empty();
    }

    /** From here on the request has this body instead. */
    public SpooledBody replace(HttpServletRequest request, byte[] content, String person) throws BodyNotTaken {
        forget(request);
        return attach(request, takeIn(new ByteArrayInputStream(content), content.length, person));
    }

    /** The body of this request is no longer needed. */
    public static void forget(HttpServletRequest request) {
        taken(request).ifPresent(SpooledBody::close);
    }

    private static SpooledBody attach(HttpServletRequest request, SpooledBody body) {
        request.setAttribute(ATTRIBUTE, body);
        return body;
    }

    private static InputStream source(HttpServletRequest request) throws BodyNotTaken {
        try {
            return request.getInputStream();
        } catch (IOException error) {
            throw new BodyNotTaken(Reason.BROKEN_OFF, error);
        }
    }

    /**
     * All that a visitor sends, at least at the least pace.
     *
     * @param person on whose account it counts
     * @throws BodyNotTaken if it is too much, too slow or broken off
     */
    SpooledBody takeIn(InputStream source, long limit, String person) throws BodyNotTaken {
        var share = quota.open(person);
        var body = new SpooledBody(share, () -> SealedFile.create(directory, seal));
        try {
            share.beginArriving();
            body.fill(new PacedInput(source, limit), Long.MAX_VALUE);
            share.arrived();
            return body;
        } catch (BodyNotTaken error) {
            body.close();
            throw noted(error);
        } catch (IOException error) {
            body.close();
            throw noted(new BodyNotTaken(Reason.DISK_FAILED, error));
        }
    }

    /**
     * The beginning of what a service answers, all of it if there is room; the rest is still in the source.
     *
     * @param person on whose account it counts
     * @throws IOException if the service fails
     */
    public SpooledBody takeInAnswer(InputStream source, long limit, String person) throws IOException {
        var body = new SpooledBody(quota.open(person), () -> SealedFile.create(directory, seal));
        try {
            body.fill(source, limit);
            return body;
        } catch (BodyNotTaken error) {
            noted(error);
            if (error.reason() == Reason.DISK_FAILED && body.isOnDisk()) {
                body.close();
                throw error;
            }
            return body;
        } catch (IOException | RuntimeException error) {
            body.close();
            throw error;
        }
    }

    /**
     * A page of our own that may be large, held for whoever reads it slowly; empty if there is no room for it.
     *
     * @param person on whose account it counts
     */
    public Optional<SpooledBody> hold(byte[] page, String person) {
        try {
            var held = takeInAnswer(new ByteArrayInputStream(page), Long.MAX_VALUE, person);
            if (held.isWhole()) {
                return Optional.of(held);
            }
            held.close();
        } catch (IOException error) {
            // Noted already.
        }
        return Optional.empty();
    }

    /** Reads for a while what is not wanted, so that whoever sends it hears why. */
    public static void discard(HttpServletRequest request) {
        // Whoever asks beforehand has sent nothing yet.
        if (request.getHeader("Expect") != null) {
            return;
        }
        long until = System.nanoTime() + LONGEST_DISCARD.toNanos();
        var chunk = new byte[SEGMENT];
        try {
            var source = request.getInputStream();
            for (long read = 0; read < MOST_DISCARDED && System.nanoTime() < until;) {
                int count = source.read(chunk);
                if (count < 0) {
                    return;
                }
                read += count;
            }
        } catch (IOException visitorGone) {
            // Then there is nobody left to tell.
        }
    }

    private static BodyNotTaken noted(BodyNotTaken error) {
        if (error.reason() == Reason.DISK_FAILED) {
            LOG.error(LogCode.BODY_NOT_SPOOLED.pattern(), error.getCause().getClass().getSimpleName());
        }
        return error;
    }
}
