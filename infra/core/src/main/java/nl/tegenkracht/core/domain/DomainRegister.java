package nl.tegenkracht.core.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.DomainState;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.WatchedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which domains this deployment serves now. The file is read again as soon as it changes: a domain is added without a
 * restart, and an unreadable file leaves the last good state in force.
 */
public final class DomainRegister {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRegister.class);

    private final WatchedFile<Landscape> file;
    private final String deployment;

    public DomainRegister(Path file, String deployment) {
        this.file = new WatchedFile<>(file, Landscape::read);
        this.deployment = deployment;
        refresh();
        if (this.file.lastRead().flatMap(landscape -> landscape.deployment(deployment)).isEmpty()) {
            throw new IllegalStateException("The landscape does not know this deployment");
        }
    }

    /** The domains this deployment serves. */
    public Set<DataDomain> served() {
        var landscape = landscape();
        var served = landscape.servedDomains();
        return landscape.deployment(deployment).map(Deployment::domeinen).orElse(Set.of()).stream()
                .filter(served::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean serves(DataDomain domain) {
        return served().contains(domain);
    }

    /** Whether the landscape says that this domain is over: nothing about it is kept any more. */
    public boolean hasEnded(DataDomain domain) {
        return landscape().domain(domain).map(Landscape.DomainEntry::staat).filter(DomainState::hasEnded).isPresent();
    }

    /** Name of a domain as people read it. */
    public String nameOf(DataDomain domain) {
        return landscape().domain(domain).map(Landscape.DomainEntry::naam).orElse(domain.value());
    }

    /** The whole landscape as it is now. */
    public Landscape landscape() {
        return file.lastRead().orElseThrow();
    }

    /** Reads the file again if it has changed. */
    public void refresh() {
        try {
            file.refresh();
        } catch (IOException | RuntimeException e) {
            LOG.warn(LogCode.LANDSCAPE_UNREADABLE.pattern(), e.getClass().getSimpleName());
        }
    }
}
