package nl.tegenkracht.gateway.entry;

import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.metrics.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line per refused attempt: its kind and the request id; no address, no person, no content. */
@Component
class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("security");

    private final Refusals refusals;

    SecurityLog(Refusals refusals) {
        this.refusals = refusals;
    }

    void log(RequestInfo info, SecurityEvent event) {
        if (info.firstEvent()) {
            refusals.count(event.code());
            LOG.warn(LogCode.SECURITY_EVENT.pattern(), event.code(), info.requestId());
        }
    }
}
