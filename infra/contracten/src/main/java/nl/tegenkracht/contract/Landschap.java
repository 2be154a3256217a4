package nl.tegenkracht.contract;

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
public record Landschap(List<Domein> domeinen, List<Deployment> deployments) {

    /**
     * Eén domein met zijn staat.
     *
     * @param domein de waarde in adres, token, topic en database
     * @param naam   naam zoals mensen hem lezen
     * @param staat  waar het in zijn levensloop is
     */
    public record Domein(Datadomein domein, String naam, Domeinstaat staat) {}

    public Landschap {
        domeinen = List.copyOf(domeinen);
        deployments = List.copyOf(deployments);
        if (domeinen.stream().map(Domein::domein).distinct().count() < domeinen.size()) {
            throw new IllegalArgumentException("Een domein staat er meer dan een keer in");
        }
        if (deployments.stream().map(Deployment::naam).distinct().count() < deployments.size()) {
            throw new IllegalArgumentException("Een deployment staat er meer dan een keer in");
        }
        var gezien = new HashSet<Datadomein>();
        for (var deployment : deployments) {
            for (var domein : deployment.domeinen()) {
                if (!gezien.add(domein)) {
                    throw new IllegalArgumentException("Een domein zit in meer dan een deployment");
                }
            }
        }
    }

    /** Leest het landschap uit een JSON-bestand; een onleesbaar bestand is een fout, nooit een leeg landschap. */
    public static Landschap lees(Path bestand) {
        return JsonMapper.builder().build().readValue(bestand.toFile(), Landschap.class);
    }

    /** De domeinen die nu bediend worden. */
    public Set<Datadomein> bediend() {
        return domeinen.stream().filter(domein -> domein.staat().bediend()).map(Domein::domein)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Domein> domein(Datadomein gezocht) {
        return domeinen.stream().filter(domein -> domein.domein().equals(gezocht)).findFirst();
    }

    /** De uitrol die dit domein bedient; leeg als niemand dat (nog, of meer) doet. */
    public Optional<Deployment> deploymentVan(Datadomein domein) {
        return deployments.stream()
                .filter(deployment -> deployment.domeinen().contains(domein) && bediend().contains(domein)).findFirst();
    }

    public Optional<Deployment> deployment(String naam) {
        return deployments.stream().filter(deployment -> deployment.naam().equals(naam)).findFirst();
    }
}
