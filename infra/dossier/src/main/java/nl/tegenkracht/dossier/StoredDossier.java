package nl.tegenkracht.dossier;

import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * How a dossier lies in the database (record 0220). Its component names are stored and never change. What decides is in
 * {@code core}; what lies in clear beside it only helps to find, count and send, and is compared with what is sealed.
 *
 * @param id         of the dossier
 * @param version    counts every change; part of what is sealed
 * @param shape      version of the form of the state; part of what is sealed
 * @param generation of the key under which the core is sealed
 * @param core       a {@link DossierCore}, sealed
 * @param readers    index on the holders of the grants, for the query; never decides
 * @param wraps      the data key, wrapped; apart, so that destroying needs nothing else. The core knows their hash.
 * @param out        unsent events, each sealed by itself
 * @param audit      unsent acts, each sealed by itself
 * @param sent       up to where everything was sent
 */
record StoredDossier(@Id String id, long version, int shape, String generation, byte[] core, List<String> readers,
        List<StoredWrap> wraps, List<StoredLine> out, List<StoredLine> audit, StoredSent sent) {

    StoredDossier {
        readers = readers == null ? List.of() : List.copyOf(readers);
        wraps = wraps == null ? List.of() : List.copyOf(wraps);
        out = out == null ? List.of() : List.copyOf(out);
        audit = audit == null ? List.of() : List.copyOf(audit);
    }

    /** The same, with another note of what was sent. */
    StoredDossier with(StoredSent now) {
        return new StoredDossier(id, version, shape, generation, core, readers, wraps, out, audit, now);
    }

    @Override
    public String toString() {
        return "StoredDossier[version=" + version + "]";
    }

    /** A wrap of the data key. */
    record StoredWrap(String recipient, String kid, byte[] wrap) {}

    /**
     * One unsent line. Whatever else lies there in its place has no {@code sealed}, and does not open.
     *
     * @param number  position within the dossier, from 1, without gaps
     * @param version of the write that made it
     */
    record StoredLine(Long number, Long version, String generation, byte[] sealed) {}

    /** {@link SentUpTo}, sealed. */
    record StoredSent(String generation, byte[] sealed) {}
}
