package nl.tegenkracht.identity.access;

import static nl.tegenkracht.contracts.DataDomain.GEMEENSCHAPPELIJK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.person.Person;

/**
 * De muur aan de kant van het token: het eigen domein en het gemeenschappelijke, en alleen wie een ambt heeft ook de
 * andere. Een ambt opent de muur, nooit een dossier; of de benoeming geldt, vraagt elke dienst zelf aan het register.
 */
public final class DomainAccessPolicy {

    private DomainAccessPolicy() {
    }

    /** De bediende domeinen die deze persoon mag betreden, op alfabet. */
    public static Set<DataDomain> domains(Person person, Landscape landscape) {
        var accessible = new TreeSet<DataDomain>();
        for (var domain : landscape.servedDomains()) {
            if (accessTo(domain, person, landscape).isPresent()) {
                accessible.add(domain);
            }
        }
        return accessible;
    }

    /** Als wat deze persoon in dit domein is; leeg als hij er niet in mag of niemand het bedient. */
    public static Optional<DomainAccess> accessTo(DataDomain domain, Person person, Landscape landscape) {
        if (!landscape.servedDomains().contains(domain)) {
            return Optional.empty();
        }
        if (domain.equals(person.domein())) {
            return Optional.of(new DomainAccess(person.hoedanigheid(), person.rollen()));
        }
        if (person.ambtsdrager()) {
            return Optional.of(new DomainAccess(Hoedanigheid.AMBTSDRAGER, List.of()));
        }
        return domain.equals(GEMEENSCHAPPELIJK)
                ? Optional.of(new DomainAccess(Hoedanigheid.LEZER, List.of()))
                : Optional.empty();
    }
}
