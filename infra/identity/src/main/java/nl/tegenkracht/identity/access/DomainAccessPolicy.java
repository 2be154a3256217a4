package nl.tegenkracht.identity.access;

import static nl.tegenkracht.contracts.DataDomain.GEMEENSCHAPPELIJK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.person.Employment;
import nl.tegenkracht.identity.person.Person;

/**
 * The wall on the side of the token: one's own domain and the common one, and the others too only for whoever holds an
 * office. An office opens the wall, never a dossier; whether the benoeming (appointment) is in force, every service
 * asks the register itself. Without a known employer there is nothing behind it, with an office neither; a guest
 * has the one domain of their code, and not the common one.
 */
public final class DomainAccessPolicy {

    private DomainAccessPolicy() {
    }

    /** The served domains that this person may enter, in alphabetical order. */
    public static Set<DataDomain> domains(Person person, Landscape landscape) {
        var accessible = new TreeSet<DataDomain>();
        for (var domain : landscape.servedDomains()) {
            if (accessTo(domain, person, landscape).isPresent()) {
                accessible.add(domain);
            }
        }
        return accessible;
    }

    /** As what this person is in this domain; empty if they may not enter it or nobody serves it. */
    public static Optional<DomainAccess> accessTo(DataDomain domain, Person person, Landscape landscape) {
        if (!landscape.servedDomains().contains(domain)) {
            return Optional.empty();
        }
        if (person.guestOf().isPresent()) {
            return person.guestOf().filter(domain::equals)
                    .map(own -> new DomainAccess(Hoedanigheid.GAST, List.of()));
        }
        return person.employment().flatMap(employment -> access(domain, employment, person.ambtsdrager()));
    }

    private static Optional<DomainAccess> access(DataDomain domain, Employment employment, boolean ambtsdrager) {
        if (domain.equals(employment.domain())) {
            return Optional.of(new DomainAccess(employment.hoedanigheid(), employment.roles()));
        }
        if (ambtsdrager) {
            return Optional.of(new DomainAccess(Hoedanigheid.AMBTSDRAGER, List.of()));
        }
        return domain.equals(GEMEENSCHAPPELIJK)
                ? Optional.of(new DomainAccess(Hoedanigheid.LEZER, List.of()))
                : Optional.empty();
    }
}
