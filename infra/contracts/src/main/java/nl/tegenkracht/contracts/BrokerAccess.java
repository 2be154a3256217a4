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

/** Wie welk topic mag lezen en schrijven; wat hier niet uit volgt, mag niet. */
public final class BrokerAccess {

    /** Lezen of schrijven. */
    public enum TopicOperation {
        READ,
        WRITE
    }

    /**
     * Eén verleend recht.
     *
     * @param principal naam bij de broker, zoals {@link Deployment#principal(Dienst)}
     */
    public record TopicPermission(String principal, String topic, TopicOperation operation) {}

    /** Per dienst: de diensten waarvan hij de gebeurtenissen van hetzelfde domein leest. */
    private static final Map<ServiceName, Set<ServiceName>> READS_FROM = Map.of(MELDING, Set.of(BELEID), KLACHT,
            Set.of(BELEID, MELDING), RAPPORTAGE, Set.of(MELDING, KLACHT, BELEID), BELEID, Set.of(RAPPORTAGE));

    private BrokerAccess() {
    }

    /** Alle topics van de bediende domeinen. */
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

    /** De namen waarmee de diensten van alle uitrollen zich bij de broker melden. */
    public static Set<String> principals(Landscape landscape) {
        var principals = new LinkedHashSet<String>();
        for (var deployment : landscape.deployments()) {
            for (var service : ServiceName.values()) {
                principals.add(deployment.principal(service));
            }
        }
        return principals;
    }

    /** Waarmee elke consumer group van deze principal begint; een andere group mag hij niet gebruiken. */
    public static String groupPrefix(String principal) {
        return principal + ".";
    }

    /** Alle verleende rechten; niets anders is toegestaan. */
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
            // Kamerbreed beleid geldt in elk domein en bevat geen dossiers (besluit 0003).
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
