package nl.tegenkracht.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** De laatst geschreven regels, om een herhaling te herkennen. Klein: een herhaling komt binnen minuten of na herstart. */
final class RecentEntries {

    private static final int SIZE = 4096;

    private final Map<String, WrittenEntry> recent = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WrittenEntry> eldest) {
            return size() > SIZE;
        }
    };

    record WrittenEntry(AuditEntry entry, EntryLocation location) {}

    WrittenEntry find(String id) {
        return recent.get(id);
    }

    void remember(AuditEntry entry, EntryLocation location) {
        recent.put(entry.id(), new WrittenEntry(entry, location));
    }
}
