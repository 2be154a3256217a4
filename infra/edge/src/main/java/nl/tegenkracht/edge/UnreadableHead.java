package nl.tegenkracht.edge;

import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;

/** Why Tomcat could not read the head of a request. It says 400 to everything; HTTP has a word for each. */
public final class UnreadableHead {

    private static final String TOO_LARGE = StringManager.getManager(Http11InputBuffer.class)
            .getString("iib.requestheadertoolarge.error");

    private UnreadableHead() {
    }

    /**
     * The status that says what was wrong.
     *
     * @param status as Tomcat set it
     * @param error  as Tomcat noted it, or {@code null}
     */
    public static int status(Request request, int status, Throwable error) {
        if (status != 400 || error == null) {
            return status;
        }
        if (error instanceof IllegalArgumentException && TOO_LARGE.equals(error.getMessage())) {
            return request.getCoyoteRequest().requestURI().isNull() ? 414 : 431;
        }
        return isRaisedByHeaders(error) ? 431 : status;
    }

    /** More headers than the limit. */
    private static boolean isRaisedByHeaders(Throwable error) {
        return error instanceof IllegalStateException && error.getStackTrace().length > 0
                && error.getStackTrace()[0].getClassName().equals(MimeHeaders.class.getName());
    }
}
