package nl.tegenkracht.contracts;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The databases of the store. Each has one user, with the same name, who may read and write there and nowhere else: what
 * is of another domain or service answers {@code Unauthorized}.
 */
public final class Databases {

    /** Of the gateway: its sessions and kept forms. */
    public static final String GATEWAY = "gateway";

    /** Where the users themselves are known: {@code authSource} in the terms of MongoDB. */
    public static final String USERS = "admin";

    private Databases() {
    }

    /** The database of a service in a domain. */
    public static String of(ServiceName service, DataDomain domain) {
        return service.code() + "_" + domain;
    }

    /**
     * Where a service keeps, once per deployment, what holds for the whole Kamer: of {@code gemeenschappelijk} where the
     * deployment serves that domain, and otherwise a database of its own, for what is of that domain is not its concern.
     */
    public static String shared(ServiceName service, Deployment deployment) {
        var common = of(service, DataDomain.GEMEENSCHAPPELIJK);
        return deployment.domeinen().contains(DataDomain.GEMEENSCHAPPELIJK)
                ? common
                : common + "-" + deployment.naam();
    }

    /** All databases in this landscape, also of domains that are not served yet or any longer. */
    public static Set<String> in(Landscape landscape) {
        var names = new LinkedHashSet<String>(Set.of(GATEWAY));
        landscape.domeinen().forEach(domain -> Arrays.stream(ServiceName.values())
                .forEach(service -> names.add(of(service, domain.domein()))));
        landscape.deployments().forEach(deployment -> Arrays.stream(ServiceName.values())
                .forEach(service -> names.add(shared(service, deployment))));
        return names;
    }
}
