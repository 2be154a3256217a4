package nl.tegenkracht.gateway.entry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Eén regel per geweigerde poging, met soort en kenmerk van het verzoek; geen adres, geen persoon, geen inhoud. */
@Component
class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("beveiliging");

    void log(RequestInfo info, SecurityEvent event) {
        if (info.firstEvent()) {
            LOG.warn("voorval={} verzoek={}", event.code(), info.requestId());
        }
    }
}
