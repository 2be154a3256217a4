package nl.tegenkracht.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.web.refusal.TooLarge;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Never reads more of a request than the limit. The gateway cuts off as well, but a service does not trust the gateway:
 * without this limit a single document can fill the memory.
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

    /** The same request, of which reading stops at the limit. */
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

    /** Keeps count, for requests that do not say their length beforehand. */
    private static final class CountedInputStream extends ServletInputStream {

        private final ServletInputStream source;
        private long remaining;

        CountedInputStream(ServletInputStream source, long limit) {
            this.source = source;
            this.remaining = limit;
        }

        @Override
        public int read() throws IOException {
            var octet = source.read();
            countDown(octet < 0 ? 0 : 1);
            return octet;
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
