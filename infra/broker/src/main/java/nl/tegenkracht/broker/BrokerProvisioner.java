package nl.tegenkracht.broker;

import java.time.Duration;
import java.util.HashSet;
import nl.tegenkracht.contracts.BrokerAccess;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.clients.admin.Admin;

/** Brings the broker in line with the landscape: first the topics, then the rights, then who may enter. */
final class BrokerProvisioner implements AutoCloseable {

    private final Admin admin;
    private final CredentialProvisioner credentials;

    BrokerProvisioner(BrokerConnections connections, BrokerPasswords passwords) {
        this.admin = Admin.create(connections.internalConnection());
        this.credentials = new CredentialProvisioner(admin, connections, passwords);
    }

    /** Returns when the broker itself knows it too. */
    synchronized void apply(Landscape landscape) {
        new TopicProvisioner(admin).apply(BrokerAccess.topics(landscape));
        new AclProvisioner(admin).apply(AclRules.of(landscape));
        var principals = new HashSet<>(BrokerAccess.principals(landscape));
        principals.add(BrokerConfig.ADMIN_PRINCIPAL);
        credentials.apply(principals);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
