package nl.tegenkracht.gateway.entry;

import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line per refused attempt: its kind and the request id; no address, no person, no content. */
@Component
class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("security");

    void log(RequestInfo info, SecurityEvent event) {
        if (info.firstEvent()) {
            LOG.warn(LogCode.SECURITY_EVENT.pattern(), event.code(), info.requestId());
        }
    }
}
