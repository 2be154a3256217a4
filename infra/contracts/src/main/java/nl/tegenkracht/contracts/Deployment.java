package nl.tegenkracht.contracts;

import java.util.Set;

/**
 * One deployment of the services, with the domains it serves.
 *
 * @param naam     short, lower case; part of {@code aud} and of the name at the broker
 * @param domeinen the domains this deployment serves, and no others
 */
public record Deployment(String naam, Set<DataDomain> domeinen) {

    public Deployment {
        if (naam == null || !naam.matches("[a-z][a-z0-9]{1,30}")) {
            throw new IllegalArgumentException("Not a valid name for a deployment");
        }
        domeinen = Set.copyOf(domeinen);
    }

    /** {@code aud} of a token for this service in this deployment: of no use anywhere else. */
    public String audience(ServiceName service) {
        return service.code() + "@" + naam;
    }

    /** Name under which the service logs in to the broker. */
    public String principal(ServiceName service) {
        return service.applicationName() + "." + naam;
    }
}
