package nl.tegenkracht.broker;

import java.time.Duration;
import java.util.HashSet;
import nl.tegenkracht.contracts.BrokerAccess;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.clients.admin.Admin;

/** Brengt de broker op de stand van het landschap: eerst de topics, dan de rechten, dan wie binnen mag. */
final class Inrichting implements AutoCloseable {

    private final Admin admin;
    private final Aanmeldbeheer aanmelden;

    Inrichting(Brokerconfiguratie configuratie, Wachtwoorden wachtwoorden) {
        this.admin = Admin.create(configuratie.eigenVerbinding());
        this.aanmelden = new Aanmeldbeheer(admin, configuratie, wachtwoorden);
    }

    /** Keert terug als de broker het ook zelf weet. */
    synchronized void pasToe(Landscape landschap) {
        new Topicbeheer(admin).pasToe(BrokerAccess.topics(landschap));
        new Rechtenbeheer(admin).pasToe(Toegangsregels.van(landschap));
        var principals = new HashSet<>(BrokerAccess.principals(landschap));
        principals.add(Brokerconfiguratie.BEHEER);
        aanmelden.pasToe(principals);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
