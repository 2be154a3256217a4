package nl.tegenkracht.gateway.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.GatewayProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * From (domain, service) to the internal address. Reads the landscape (the file of domains and deployments) again when
 * it changes, so that one more domain needs no restart; an unreadable file leaves the previous map in force.
 */
@Component
public class ServiceMap {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMap.class);

    private final GatewayProperties properties;
    private volatile Map<String, Map<String, ServiceTarget>> targets;
    private volatile Map<String, Integer> domainCounts;
    private volatile FileTime loadedTimestamp;

    ServiceMap(GatewayProperties properties) {
        this.properties = properties;
        this.loadedTimestamp = lastModified();
        load();
    }

    /** The target of an address; empty if nobody serves this domain or this service. */
    public Optional<ServiceTarget> target(String domain, String service) {
        return Optional.ofNullable(targets.getOrDefault(domain, Map.of()).get(service));
    }

    /** All services in a domain. */
    public List<ServiceTarget> targets(String domain) {
        return List.copyOf(targets.getOrDefault(domain, Map.of()).values());
    }

    /** An internal address of this service, whatever the domain; for what is the same in every deployment. */
    public Optional<URI> anyBaseUri(ServiceName service) {
        return targets.values().stream().map(services -> services.get(service.code())).filter(Objects::nonNull)
                .map(ServiceTarget::baseUri).findFirst();
    }

    /** How many domains a deployment serves. */
    public int domainsOf(String deployment) {
        return domainCounts.getOrDefault(deployment, 0);
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void reload() {
        try {
            var now = lastModified();
            if (!now.equals(loadedTimestamp)) {
                load();
                loadedTimestamp = now;
            }
        } catch (RuntimeException error) {
            LOG.warn(LogCode.LANDSCAPE_UNREADABLE.pattern(), error.getClass().getSimpleName());
        }
    }

    private FileTime lastModified() {
        try {
            return Files.getLastModifiedTime(properties.landscape());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private void load() {
        var landscape = Landscape.read(properties.landscape());
        var updated = new HashMap<String, Map<String, ServiceTarget>>();
        var counts = new HashMap<String, Integer>();
        for (var domain : landscape.domeinen()) {
            landscape.deploymentOf(domain.domein()).ifPresent(deployment -> {
                var routes = properties.routes().getOrDefault(deployment.naam(), Map.of());
                var byService = new HashMap<String, ServiceTarget>();
                Arrays.stream(ServiceName.values()).filter(routes::containsKey)
                        .forEach(service -> byService.put(service.code(),
                                new ServiceTarget(domain.domein(), service, deployment.naam(),
                                        deployment.audience(service), routes.get(service), domain.naam())));
                updated.put(domain.domein().value(), Map.copyOf(byService));
                counts.merge(deployment.naam(), 1, Integer::sum);
            });
        }
        domainCounts = Map.copyOf(counts);
        targets = Map.copyOf(updated);
    }
}
