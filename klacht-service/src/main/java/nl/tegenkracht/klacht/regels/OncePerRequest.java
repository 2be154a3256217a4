package nl.tegenkracht.klacht.regels;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What one request reads once, however many lines and fields of a page ask for it; so nothing changes while it is
 * answered either. Outside a request everything is read as often as it is asked for.
 */
final class OncePerRequest {

    private OncePerRequest() {
    }

    @SuppressWarnings("unchecked")
    static <T> T read(String what, Supplier<T> from) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return from.get();
        }
        var name = OncePerRequest.class.getName() + "/" + what;
        var before = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (before != null) {
            return (T) before;
        }
        var read = from.get();
        request.setAttribute(name, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }
}
