package nl.tegenkracht.gateway.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.jobs.JobFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * From (domain, service) to the internal address. Reads the landscape (the file of domains and deployments) again when
 * it changes, so that one more domain needs no restart; an unreadable file leaves the previous map in force.
 */
@Component
public class ServiceMap {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMap.class);

    private final GatewayProperties properties;
    private final Map<String, Map<ServiceName, ServiceAddresses>> addresses;
    private volatile Map<String, Map<String, ServiceTarget>> targets;
    private volatile Map<String, Integer> domainCounts;
    private final WatchedFile<Landscape> file;

    ServiceMap(GatewayProperties properties) {
        this.properties = properties;
        this.addresses = addresses(properties);
        this.file = new WatchedFile<>(properties.landscape(), Landscape::read);
        try {
            file.refresh();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
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

    /** Every service of every deployment. */
    Collection<ServiceAddresses> services() {
        return addresses.values().stream().flatMap(services -> services.values().stream()).toList();
    }

    /** Where this service is, whatever the domain; for what is the same in every deployment. */
    public Optional<ServiceAddresses> anywhere(ServiceName service) {
        return targets.values().stream().map(services -> services.get(service.code())).filter(Objects::nonNull)
                .map(ServiceTarget::addresses).findFirst();
    }

    /** How many domains a deployment serves. */
    public int domainsOf(String deployment) {
        return domainCounts.getOrDefault(deployment, 0);
    }

    @Bean
    Job landscapeJob() {
        return new Job("landscape", Duration.ofSeconds(10), Duration.ofSeconds(10), this::reload);
    }

    void reload() {
        try {
            if (file.refresh()) {
                load();
            }
        } catch (IOException | RuntimeException error) {
            LOG.warn(LogCode.LANDSCAPE_UNREADABLE.pattern(), error.getClass().getSimpleName());
            throw new JobFailed();
        }
    }

    private static Map<String, Map<ServiceName, ServiceAddresses>> addresses(GatewayProperties properties) {
        var all = new HashMap<String, Map<ServiceName, ServiceAddresses>>();
        properties.routes().forEach((deployment, services) -> {
            var ofDeployment = new EnumMap<ServiceName, ServiceAddresses>(ServiceName.class);
            services.forEach((service, uris) -> ofDeployment.put(service, new ServiceAddresses(uris)));
            all.put(deployment, ofDeployment);
        });
        return all;
    }

    private void load() {
        var landscape = file.lastRead().orElseThrow();
        var updated = new HashMap<String, Map<String, ServiceTarget>>();
        var counts = new HashMap<String, Integer>();
        for (var domain : landscape.domeinen()) {
            landscape.deploymentOf(domain.domein()).ifPresent(deployment -> {
                var routes = addresses.getOrDefault(deployment.naam(), Map.of());
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
