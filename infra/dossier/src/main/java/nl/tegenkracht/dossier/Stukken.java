package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.starter.audit.AuditLog;

/**
 * The content of dossiers. It is written before a dossier refers to it; that it was read is on disk before any content
 * leaves the service.
 */
public final class Stukken {

    private final DossierBackend backend;

    Stukken(DossierBackend backend) {
        this.backend = backend;
    }

    /** Writes a stuk for a dossier in the making. */
    public <T> StukReference write(DossierDraft draft, StukType<T> type, T content, Caller by) {
        return backend.stukken().write(draft.id(), draft.key(), type.code(), type.write(content), by.pseudonym());
    }

    /** Writes a stuk; it counts only once a decision refers to it. */
    public <T> StukReference write(Dossier<?> dossier, StukType<T> type, T content, Caller by) {
        try (var key = backend.keys().open(dossier)) {
            return backend.stukken().write(dossier.id(), key, type.code(), type.write(content), by.pseudonym());
        }
    }

    /** Removes a stuk that no decision came to refer to. */
    public void discard(StukReference stuk) {
        backend.stukken().remove(stuk.id());
    }

    /** The content of the stuk of this kind, of which a dossier has one. */
    public <T> T read(Dossier<?> dossier, StukType<T> type, Caller by) {
        return read(dossier, type, dossier.stukken().stream().filter(type::is).findFirst().orElseThrow(), by);
    }

    /** The content of a stuk. */
    public <T> T read(Dossier<?> dossier, StukType<T> type, StukReference stuk, Caller by) {
        return readWithin(Integer.MAX_VALUE, dossier, type, List.of(stuk), by).getFirst();
    }

    /**
     * The content of the first of these stukken, in this order: as many as fit in so many bytes, and at least one if
     * there are any. Only what is returned counts as read.
     */
    public <T> List<T> readWithin(int maxBytes, Dossier<?> dossier, StukType<T> type, List<StukReference> stukken,
            Caller by) {
        stukken.forEach(type::require);
        return texts(maxBytes, dossier, stukken, by.pseudonym()).stream().map(type::read).toList();
    }

    /** Writes a stuk that no person wrote. */
    public <T> StukReference writeBySystem(Dossier<?> dossier, StukType<T> type, T content) {
        try (var key = backend.keys().open(dossier)) {
            return backend.stukken().write(dossier.id(), key, type.code(), type.write(content), AuditLog.SYSTEM);
        }
    }

    /** The content of a stuk, for what the system does by itself; the audit trail says so. */
    public <T> T readBySystem(Dossier<?> dossier, StukType<T> type, StukReference stuk) {
        type.require(stuk);
        return type.read(text(dossier, stuk, AuditLog.SYSTEM));
    }

    /** A stuk of any kind, as it was written down. */
    public String text(Dossier<?> dossier, StukReference stuk, Caller by) {
        return text(dossier, stuk, by.pseudonym());
    }

    String text(Dossier<?> dossier, StukReference stuk, String by) {
        return texts(Integer.MAX_VALUE, dossier, List.of(stuk), by).getFirst();
    }

    private List<String> texts(int maxBytes, Dossier<?> dossier, List<StukReference> stukken, String by) {
        if (stukken.isEmpty()) {
            return List.of();
        }
        try (var key = backend.keys().open(dossier)) {
            var contents = backend.stukken().readWithin(maxBytes, dossier.id(), key, stukken);
            backend.audit().write(stukken.subList(0, contents.size()).stream()
                    .map(stuk -> AuditLog.entry(backend.clock(), stuk.kind() + ".gelezen", dossier.id(), by))
                    .toList());
            return contents;
        }
    }
}
