package nl.tegenkracht.edge;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;

/** Whom we believe about who is behind them. */
final class TrustedProxies {

    private final List<String> ranges;
    private final List<NetMask> masks;

    TrustedProxies(ProxyProperties properties) {
        this.ranges = properties.trusted();
        this.masks = ranges.stream().map(NetMask::new).toList();
    }

    boolean include(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            return masks.stream().anyMatch(mask -> mask.matches(literal));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    boolean exist() {
        return !ranges.isEmpty();
    }

    /** Puts the visitor's own address, scheme and host in the place of the proxy's, for requests of these proxies. */
    RemoteIpValve valve() {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", ranges));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        return valve;
    }
}
