package nl.tegenkracht.contracts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which domains there are and which deployment serves which of them. No domain is in more than one deployment.
 *
 * @param domeinen    all domains that ever existed; a name is never used again
 * @param deployments the deployments
 */
public record Landscape(List<DomainEntry> domeinen, List<Deployment> deployments) {

    /**
     * One domain with its state.
     *
     * @param domein the value in address, token, topic and database
     * @param naam   name as people read it
     * @param staat  where it is in its life
     */
    public record DomainEntry(DataDomain domein, String naam, DomainState staat) {}

    public Landscape {
        domeinen = List.copyOf(domeinen);
        deployments = List.copyOf(deployments);
        if (domeinen.stream().map(DomainEntry::domein).distinct().count() < domeinen.size()) {
            throw new IllegalArgumentException("A domain is listed more than once");
        }
        if (deployments.stream().map(Deployment::naam).distinct().count() < deployments.size()) {
            throw new IllegalArgumentException("A deployment is listed more than once");
        }
        var seen = new HashSet<DataDomain>();
        for (var deployment : deployments) {
            for (var domain : deployment.domeinen()) {
                if (!seen.add(domain)) {
                    throw new IllegalArgumentException("A domain is in more than one deployment");
                }
            }
        }
    }

    /** Reads the landscape from a JSON file; an unreadable file is an error, never an empty landscape. */
    public static Landscape read(Path file) {
        return JsonMapper.builder().build().readValue(file.toFile(), Landscape.class);
    }

    /** The domains that are served now. */
    public Set<DataDomain> servedDomains() {
        return domeinen.stream().filter(domain -> domain.staat().isServed()).map(DomainEntry::domein)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<DomainEntry> domain(DataDomain wanted) {
        return domeinen.stream().filter(domain -> domain.domein().equals(wanted)).findFirst();
    }

    /** The deployment that serves this domain; empty if none does so yet, or any longer. */
    public Optional<Deployment> deploymentOf(DataDomain domain) {
        return deployments.stream()
                .filter(deployment -> deployment.domeinen().contains(domain) && servedDomains().contains(domain))
                .findFirst();
    }

    public Optional<Deployment> deployment(String name) {
        return deployments.stream().filter(deployment -> deployment.naam().equals(name)).findFirst();
    }
}
