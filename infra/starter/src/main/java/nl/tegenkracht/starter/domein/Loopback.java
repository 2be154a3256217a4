package nl.tegenkracht.starter.domein;

import java.net.InetAddress;
import nl.tegenkracht.starter.Tegenkracht;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Demo-gegevens, demo-sleutels en een verzetbare datum weigeren te starten zodra iets verder dan loopback luistert. */
public final class Loopback implements InitializingBean {

    private final Tegenkracht instellingen;
    private final InetAddress adres;

    public Loopback(Tegenkracht instellingen, ServerProperties server) {
        this.instellingen = instellingen;
        this.adres = server.getAddress();
    }

    @Override
    public void afterPropertiesSet() {
        if (instellingen.demo() && (adres == null || !adres.isLoopbackAddress())) {
            throw new IllegalStateException("De demo start alleen als de dienst op loopback luistert (server.address)");
        }
    }
}
