package nl.tegenkracht.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.BodySize;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Large bodies take turns, in the order they come: so many bytes at once are read, acted on and answered. However many
 * people send the longest form, the memory of the service is enough, and the rest of its work goes on (record 0277).
 */
final class LargeBodyFilter extends OncePerRequestFilter {

    /** Of smaller bodies every place may hold one. */
    static final int LARGE = 64 << 10;
    /** Four of the largest that a service reads. */
    static final int AT_ONCE = 4 * BodySize.FORM;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String TRY_AGAIN_SECONDS = "5";

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    LargeBodyFilter() {
        this(PATIENCE);
    }

    LargeBodyFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null : length <= LARGE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int weight = weight(request);
        if (!hasTurn(weight)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release(weight);
        }
    }

    /** What is longer than may be read is refused unread; what does not say may be as long as that. */
    private static int weight(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 || length > BodySize.FORM ? BodySize.FORM : (int) length;
    }

    private boolean hasTurn(int weight) {
        try {
            return turns.tryAcquire(weight, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
