package nl.tegenkracht.gateway.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.edge.AddressPrefix;
import org.apache.catalina.Globals;
import org.springframework.stereotype.Component;

/**
 * Headers that only a proxy we trust or the gateway itself may set. From anybody else they are removed, and that is
 * noted a few times per address: a proxy that nobody told us of sends them with every request.
 */
@Component
class ForeignHeaders {

    private static final List<String> OF_A_PROXY = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "X-Forwarded-Port", "X-Forwarded-Prefix", "Forwarded");
    private static final int MAX_NOTED = 10;
    private static final String OF_THE_GATEWAY = "X-Datadomein";

    private final SecurityLog securityLog;
    private final Cache<AddressPrefix, AtomicInteger> noted = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10)).build();

    ForeignHeaders(SecurityLog securityLog) {
        this.securityLog = securityLog;
    }

    void note(RequestInfo info, HttpServletRequest request) {
        boolean trusted = Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
        boolean foreign = request.getHeader(OF_THE_GATEWAY) != null
                || !trusted && OF_A_PROXY.stream().anyMatch(name -> request.getHeader(name) != null);
        if (foreign && timesOf(request.getRemoteAddr()) <= MAX_NOTED) {
            securityLog.log(info, SecurityEvent.HEADER_REMOVED);
        }
    }

    private int timesOf(String clientAddress) {
        return noted.get(AddressPrefix.of(clientAddress), first -> new AtomicInteger()).incrementAndGet();
    }
}
