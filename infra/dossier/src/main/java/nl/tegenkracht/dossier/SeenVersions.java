package nl.tegenkracht.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.domain.DomainContext;

/**
 * The highest version this process saw of each dossier, of those seen last. Ask before reading: what another writes in
 * between is then no older copy.
 */
final class SeenVersions {

    private static final int SIZE = 50_000;

    private final Map<Key, Long> versions = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > SIZE;
        }
    };

    /** A dossier in a domain. */
    private record Key(DataDomain domain, String kind, String id) {}

    synchronized long of(String kind, String id) {
        return versions.getOrDefault(new Key(DomainContext.current(), kind, id), 0L);
    }

    synchronized void saw(String kind, String id, long version) {
        versions.merge(new Key(DomainContext.current(), kind, id), version, Math::max);
    }
}
