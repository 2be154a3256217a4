package nl.tegenkracht.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainRegister;

/** The topics this service reads now, by name: what its handlers ask for, of the domains its deployment serves. */
final class SubscribedTopics {

    private final DomainRegister domains;
    private final Set<ServiceName> sources;
    private final boolean kamerWide;
    private final boolean figures;

    SubscribedTopics(DomainRegister domains, List<EventHandler> handlers) {
        this.domains = domains;
        this.sources = handlers.stream().filter(handler -> !handler.kamerWide())
                .flatMap(handler -> handler.types().stream()).filter(type -> type != EventType.TELLING)
                .map(EventType::source).collect(Collectors.toCollection(LinkedHashSet::new));
        this.kamerWide = handlers.stream().anyMatch(EventHandler::kamerWide);
        this.figures = handlers.stream().anyMatch(handler -> handler.types().contains(EventType.TELLING));
    }

    /** Of one domain each, or of beleid for the whole Kamer. */
    Set<String> ofDomains() {
        var topics = domains.served().stream()
                .flatMap(domain -> sources.stream().map(source -> Topics.events(domain, source)))
                .collect(Collectors.toSet());
        if (kamerWide) {
            topics.add(Topics.KAMER_WIDE_BELEID);
        } else {
            topics.remove(Topics.KAMER_WIDE_BELEID);
        }
        return topics;
    }

    /** In which every domain writes. */
    Set<String> shared() {
        return figures && domains.serves(DataDomain.GEMEENSCHAPPELIJK) ? Set.of(Topics.TELLING) : Set.of();
    }
}
