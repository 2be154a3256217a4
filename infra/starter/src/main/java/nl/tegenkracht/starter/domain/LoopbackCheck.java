package nl.tegenkracht.starter.domain;

import java.net.InetAddress;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Demo-gegevens, demo-sleutels en een verzetbare datum weigeren te starten zodra iets verder dan loopback luistert. */
public final class LoopbackCheck implements InitializingBean {

    private final TegenkrachtProperties properties;
    private final InetAddress address;

    public LoopbackCheck(TegenkrachtProperties properties, ServerProperties server) {
        this.properties = properties;
        this.address = server.getAddress();
    }

    @Override
    public void afterPropertiesSet() {
        if (properties.demo() && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("De demo start alleen als de dienst op loopback luistert (server.address)");
        }
    }
}
