package nl.tegenkracht.starter.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.starter.refusal.TooLarge;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leest nooit meer van een verzoek dan de grens. De poort kapt ook af, maar een dienst vertrouwt de poort niet: zonder
 * deze grens kan één document het geheugen vullen.
 */
final class ContentLimitFilter extends OncePerRequestFilter {

    private final long limit;

    ContentLimitFilter(long limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    /** Hetzelfde verzoek, waarvan het lezen stopt bij de grens. */
    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit) {
                throw new TooLarge();
            }
            return new CountedInputStream(super.getInputStream(), limit);
        }
    }

    /** Telt mee, voor verzoeken die hun lengte niet vooraf zeggen. */
    private static final class CountedInputStream extends ServletInputStream {

        private final ServletInputStream source;
        private long remaining;

        CountedInputStream(ServletInputStream source, long limit) {
            this.source = source;
            this.remaining = limit;
        }

        @Override
        public int read() throws IOException {
            var character = source.read();
            countDown(character < 0 ? 0 : 1);
            return character;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = source.read(target, offset, length);
            countDown(count);
            return count;
        }

        private void countDown(int count) throws TooLarge {
            remaining -= Math.max(count, 0);
            if (remaining < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
