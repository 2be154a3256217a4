package nl.tegenkracht.contracts;

import static nl.tegenkracht.contracts.ServiceName.BELEID;
import static nl.tegenkracht.contracts.ServiceName.KLACHT;
import static nl.tegenkracht.contracts.ServiceName.MELDING;
import static nl.tegenkracht.contracts.ServiceName.RAPPORTAGE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may read and write which topic; what does not follow from this is not allowed. */
public final class BrokerAccess {

    /** What a permission allows. */
    public enum TopicOperation {
        READ,
        WRITE
    }

    /**
     * One granted permission.
     *
     * @param principal name at the broker, as in {@link Deployment#principal(ServiceName)}
     */
    public record TopicPermission(String principal, String topic, TopicOperation operation) {}

    /** Per service: the services whose events of the same domain it reads. */
    private static final Map<ServiceName, Set<ServiceName>> READS_FROM = Map.of(MELDING, Set.of(BELEID), KLACHT,
            Set.of(BELEID, MELDING), RAPPORTAGE, Set.of(MELDING, KLACHT, BELEID), BELEID, Set.of(RAPPORTAGE));

    private BrokerAccess() {
    }

    /** All topics of the domains that are served. */
    public static Set<String> topics(Landscape landscape) {
        var topics = new LinkedHashSet<String>();
        for (var domain : landscape.servedDomains().stream().sorted().toList()) {
            for (var service : ServiceName.values()) {
                topics.add(Topics.events(domain, service));
            }
            if (domain.hasDossiers()) {
                topics.add(Topics.incoming(domain));
            }
        }
        topics.add(Topics.TELLING);
        return topics;
    }

    /** The names under which the services of all deployments log in to the broker. */
    public static Set<String> principals(Landscape landscape) {
        var principals = new LinkedHashSet<String>();
        for (var deployment : landscape.deployments()) {
            for (var service : ServiceName.values()) {
                principals.add(deployment.principal(service));
            }
        }
        return principals;
    }

    /** What every consumer group of this principal begins with; it may use no other group. */
    public static String groupPrefix(String principal) {
        return principal + ".";
    }

    /** All granted permissions; nothing else is allowed. */
    public static List<TopicPermission> permissions(Landscape landscape) {
        var permissions = new LinkedHashSet<TopicPermission>();
        for (var deployment : landscape.deployments()) {
            for (var service : ServiceName.values()) {
                addPermissionsOf(landscape, deployment, service, permissions);
            }
        }
        return new ArrayList<>(permissions);
    }

    private static void addPermissionsOf(Landscape landscape, Deployment deployment, ServiceName service,
            Set<TopicPermission> permissions) {
        var principal = deployment.principal(service);
        var domains = deployment.domeinen().stream().filter(landscape.servedDomains()::contains).sorted().toList();
        for (var domain : domains) {
            permissions.add(new TopicPermission(principal, Topics.events(domain, service), TopicOperation.WRITE));
            READS_FROM.get(service).forEach(producer -> permissions
                    .add(new TopicPermission(principal, Topics.events(domain, producer), TopicOperation.READ)));
        }
        if (READS_FROM.get(service).contains(BELEID)) {
            // Kamerbreed beleid applies in every domain and contains no dossiers (record 0226).
            permissions.add(new TopicPermission(principal, Topics.events(DataDomain.GEMEENSCHAPPELIJK, BELEID),
                    TopicOperation.READ));
        }
        if (service == RAPPORTAGE) {
            permissions.add(new TopicPermission(principal, Topics.TELLING, TopicOperation.WRITE));
            if (domains.contains(DataDomain.GEMEENSCHAPPELIJK)) {
                permissions.add(new TopicPermission(principal, Topics.TELLING, TopicOperation.READ));
            }
        }
        if (service == KLACHT) {
            landscape.servedDomains().stream().filter(DataDomain::hasDossiers).sorted()
                    .forEach(other -> permissions
                            .add(new TopicPermission(principal, Topics.incoming(other), TopicOperation.WRITE)));
            domains.stream().filter(DataDomain::hasDossiers)
                    .forEach(own -> permissions
                            .add(new TopicPermission(principal, Topics.incoming(own), TopicOperation.READ)));
        }
    }
}
