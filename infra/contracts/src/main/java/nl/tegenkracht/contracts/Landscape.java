package nl.tegenkracht.contracts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Welke domeinen er zijn en welke uitrol welk domein bedient. Elk domein zit in precies één uitrol.
 *
 * @param domeinen    alle domeinen die ooit bestonden; een naam wordt nooit hergebruikt
 * @param deployments de uitrollen
 */
public record Landscape(List<DomainEntry> domeinen, List<Deployment> deployments) {

    /**
     * Eén domein met zijn staat.
     *
     * @param domein de waarde in adres, token, topic en database
     * @param naam   naam zoals mensen hem lezen
     * @param staat  waar het in zijn levensloop is
     */
    public record DomainEntry(DataDomain domein, String naam, DomainState staat) {}

    public Landscape {
        domeinen = List.copyOf(domeinen);
        deployments = List.copyOf(deployments);
        if (domeinen.stream().map(DomainEntry::domein).distinct().count() < domeinen.size()) {
            throw new IllegalArgumentException("Een domein staat er meer dan een keer in");
        }
        if (deployments.stream().map(Deployment::naam).distinct().count() < deployments.size()) {
            throw new IllegalArgumentException("Een deployment staat er meer dan een keer in");
        }
        var seen = new HashSet<DataDomain>();
        for (var deployment : deployments) {
            for (var domain : deployment.domeinen()) {
                if (!seen.add(domain)) {
                    throw new IllegalArgumentException("Een domein zit in meer dan een deployment");
                }
            }
        }
    }

    /** Leest het landschap uit een JSON-bestand; een onleesbaar bestand is een fout, nooit een leeg landschap. */
    public static Landscape read(Path file) {
        return JsonMapper.builder().build().readValue(file.toFile(), Landscape.class);
    }

    /** De domeinen die nu bediend worden. */
    public Set<DataDomain> servedDomains() {
        return domeinen.stream().filter(domain -> domain.staat().isServed()).map(DomainEntry::domein)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<DomainEntry> domain(DataDomain wanted) {
        return domeinen.stream().filter(domain -> domain.domein().equals(wanted)).findFirst();
    }

    /** De uitrol die dit domein bedient; leeg als niemand dat (nog, of meer) doet. */
    public Optional<Deployment> deploymentOf(DataDomain domain) {
        return deployments.stream()
                .filter(deployment -> deployment.domeinen().contains(domain) && servedDomains().contains(domain))
                .findFirst();
    }

    public Optional<Deployment> deployment(String name) {
        return deployments.stream().filter(deployment -> deployment.naam().equals(name)).findFirst();
    }
}
