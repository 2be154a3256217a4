package nl.tegenkracht.starter.keys;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.BrokerAccess;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.KeyName;

/**
 * What one service of one deployment has to have: keys and databases of its own domains, and the keys of the topics that
 * it may read or write at the broker. It follows from the landscape, as its rights do.
 */
record PartKeys(Landscape landscape, Deployment deployment, ServiceName service) {

    String principal() {
        return deployment.principal(service);
    }

    /** The users of the store it logs in as: each has one database. */
    Set<String> databases() {
        var names = new TreeSet<String>();
        deployment.domeinen().forEach(domain -> names.add(Databases.of(service, domain)));
        names.add(Databases.shared(service, deployment));
        return names;
    }

    Set<String> keyNames() {
        var names = new LinkedHashSet<String>();
        deployment.domeinen().stream().filter(landscape.servedDomains()::contains).forEach(domain -> {
            names.add(KeyName.dossier(service, domain));
            names.add(KeyName.person(service, domain));
            names.add(KeyName.lookup(service, domain));
        });
        BrokerAccess.permissions(landscape).stream().filter(right -> right.principal().equals(principal()))
                .forEach(right -> names.add(KeyName.event(right.topic())));
        return names;
    }
}
