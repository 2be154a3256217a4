package nl.tegenkracht.web.api;

import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per request the service refuses, with its kind and the id of the request; no address, no person, no content.
 * A 409 is not among them: whoever gets one may be here, and reads why something cannot be done now.
 */
final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("security");

    private SecurityLog() {
    }

    static void log(int status, String requestId) {
        var eventCode = eventCode(status);
        if (eventCode != null) {
            LOG.warn(LogCode.SECURITY_EVENT.pattern(), eventCode, requestId);
        }
    }

    private static String eventCode(int status) {
        return switch (status) {
            case 400 -> "input-refused";
            case 401 -> "token-refused";
            case 404 -> "resource-refused";
            case 405 -> "method-refused";
            case 412 -> "version-refused";
            case 413 -> "size-refused";
            case 415 -> "media-type-refused";
            case 429 -> "too-many-filings";
            default -> null;
        };
    }
}
