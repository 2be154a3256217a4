package nl.tegenkracht.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries written last, to recognize a repetition. Small: a repetition comes within minutes or after a restart. */
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
