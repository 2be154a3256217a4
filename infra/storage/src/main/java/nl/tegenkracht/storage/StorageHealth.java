package nl.tegenkracht.storage;

import java.util.Comparator;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainRegister;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the store answers, and lets this service in: asked in one of its domains. */
final class StorageHealth extends AbstractHealthIndicator {

    private final DatabaseClients clients;
    private final DomainRegister domains;
    private final ServiceName service;

    StorageHealth(DatabaseClients clients, DomainRegister domains, ServiceName service) {
        super("The store does not answer");
        this.clients = clients;
        this.domains = domains;
        this.service = service;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        domains.served().stream().min(Comparator.naturalOrder()).ifPresent(
                domain -> clients.database(Databases.of(service, domain)).runCommand(new Document("ping", 1)));
        builder.up();
    }
}
