package nl.tegenkracht.starter.domain;

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
public final class DomainRegister {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRegister.class);

    private final Path file;
    private final String deployment;
    private volatile Landscape landscape;
    private volatile FileTime lastModified;

    public DomainRegister(Path file, String deployment) {
        this.file = file;
        this.deployment = deployment;
        refresh();
        if (landscape == null || landscape.deployment(deployment).isEmpty()) {
            throw new IllegalStateException("Het landschap kent deze uitrol niet");
        }
    }

    /** De domeinen die deze uitrol bedient. */
    public Set<DataDomain> served() {
        var served = landscape.servedDomains();
        return landscape.deployment(deployment).map(Deployment::domeinen).orElse(Set.of()).stream()
                .filter(served::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean serves(DataDomain domain) {
        return served().contains(domain);
    }

    /** Of in dit domein iets nieuws ingediend mag worden; in een domein in afbouw gaat alleen door wat al loopt. */
    public boolean acceptsNew(DataDomain domain) {
        return landscape.domain(domain).map(Landscape.DomainEntry::staat).filter(DomainState::acceptsNew).isPresent();
    }

    /** Naam van een domein zoals mensen hem lezen. */
    public String nameOf(DataDomain domain) {
        return landscape.domain(domain).map(Landscape.DomainEntry::naam).orElse(domain.value());
    }

    /** Het hele landschap zoals het nu is. */
    public Landscape landscape() {
        return landscape;
    }

    /** Leest het bestand opnieuw als het veranderd is. */
    public void refresh() {
        try {
            var modified = Files.getLastModifiedTime(file);
            if (!modified.equals(lastModified)) {
                landscape = Landscape.read(file);
                lastModified = modified;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Het landschap is niet te lezen; de laatste goede stand blijft gelden ({})",
                    e.getClass().getSimpleName());
        }
    }
}
