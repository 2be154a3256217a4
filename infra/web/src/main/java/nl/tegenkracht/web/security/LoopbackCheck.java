package nl.tegenkracht.web.security;

import java.net.InetAddress;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Demo data, demo keys and a movable date refuse to start as soon as anything listens beyond loopback. */
final class LoopbackCheck implements InitializingBean {

    private final TegenkrachtProperties properties;
    private final InetAddress address;

    LoopbackCheck(TegenkrachtProperties properties, ServerProperties server) {
        this.properties = properties;
        this.address = server.getAddress();
    }

    @Override
    public void afterPropertiesSet() {
        if (properties.demo() && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("The demo starts only if the service listens on loopback (server.address)");
        }
    }
}
