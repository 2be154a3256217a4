package nl.tegenkracht.starter.domein;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.DomainState;
import nl.tegenkracht.contracts.Landscape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Welke domeinen deze uitrol nu bedient. Het bestand wordt opnieuw gelezen zodra het verandert: een domein komt erbij
 * zonder herstart; een onleesbaar bestand laat de laatste goede stand staan.
 */
public final class Domeinregister {

    private static final Logger LOG = LoggerFactory.getLogger(Domeinregister.class);

    private final Path bestand;
    private final String deployment;
    private volatile Landscape landschap;
    private volatile FileTime gelezen;

    public Domeinregister(Path bestand, String deployment) {
        this.bestand = bestand;
        this.deployment = deployment;
        ververs();
        if (landschap == null || landschap.deployment(deployment).isEmpty()) {
            throw new IllegalStateException("Het landschap kent deze uitrol niet");
        }
    }

    /** De domeinen die deze uitrol bedient. */
    public Set<DataDomain> bediend() {
        var bediend = landschap.servedDomains();
        return landschap.deployment(deployment).map(Deployment::domeinen).orElse(Set.of()).stream()
                .filter(bediend::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean bedient(DataDomain domein) {
        return bediend().contains(domein);
    }

    /** Of in dit domein iets nieuws ingediend mag worden; in een domein in afbouw gaat alleen door wat al loopt. */
    public boolean neemtAan(DataDomain domein) {
        return landschap.domain(domein).map(Landscape.DomainEntry::staat).filter(DomainState::acceptsNew).isPresent();
    }

    /** Naam van een domein zoals mensen hem lezen. */
    public String naam(DataDomain domein) {
        return landschap.domain(domein).map(Landscape.DomainEntry::naam).orElse(domein.value());
    }

    /** Het hele landschap zoals het nu is. */
    public Landscape landschap() {
        return landschap;
    }

    /** Leest het bestand opnieuw als het veranderd is. */
    public void ververs() {
        try {
            var nu = Files.getLastModifiedTime(bestand);
            if (!nu.equals(gelezen)) {
                landschap = Landscape.read(bestand);
                gelezen = nu;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Het landschap is niet te lezen; de laatste goede stand blijft gelden ({})",
                    e.getClass().getSimpleName());
        }
    }
}
