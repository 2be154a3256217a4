package nl.tegenkracht.gateway.formanswer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that has not gone out yet. */
final class HeldResponse extends ContentCachingResponseWrapper {

    /** With this header a service says that its answer to a form is a page that may be shown again. */
    private static final String HEADER = "Form-Answer";
    private static final Set<Integer> STATUSES = Set.of(200, 400, 409, 412);
    private static final int MAX_BYTES = 2 << 20;

    private boolean repeatable;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (HEADER.equalsIgnoreCase(name)) {
            repeatable = true;
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (HEADER.equalsIgnoreCase(name)) {
            repeatable = true;
        } else {
            super.setHeader(name, value);
        }
    }

    /** Whether this is a page that may be shown again. */
    boolean isRepeatable() {
        return repeatable && STATUSES.contains(getStatus()) && getContentType() != null
                && getContentType().startsWith("text/html") && getContentSize() <= MAX_BYTES;
    }

    FormAnswer answer() {
        return new FormAnswer(getStatus(), getContentType(), getHeader("Content-Language"), getContentAsByteArray());
    }

    /** Sends the visitor to an address instead. */
    void redirect(String address) {
        resetBuffer();
        setStatus(SC_SEE_OTHER);
        super.setHeader("Location", address);
        getResponse().setContentLength(0);
    }
}
