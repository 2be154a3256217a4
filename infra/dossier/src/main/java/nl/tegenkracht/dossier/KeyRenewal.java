package nl.tegenkracht.dossier;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.dossier.DossierSeal.Place;
import nl.tegenkracht.dossier.DossierStore.Verified;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;
import tools.jackson.databind.JsonNode;

/**
 * The same dossier in the same version under the current key: wraps, core and unsent lines in one write.
 *
 * @param <S> the state of the service
 */
final class KeyRenewal<S> {

    private static final int ATTEMPTS = 20;

    private final DossierStore<S> store;
    private final DossierBackend backend;

    KeyRenewal(DossierStore<S> store, DossierBackend backend) {
        this.store = store;
        this.backend = backend;
    }

    /** Whether it was needed and done; one that keeps changing is left for the next time. */
    boolean renew(String id) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = store.find(id).filter(this::isOutdated);
            if (found.isEmpty()) {
                return false;
            }
            if (store.replaceKeys(found.get().stored(), renewed(found.get()))) {
                return true;
            }
        }
        return false;
    }

    boolean isOutdated(String id) {
        return store.find(id).filter(this::isOutdated).isPresent();
    }

    private boolean isOutdated(Verified<S> found) {
        var stored = found.stored();
        var current = store.seal().generation();
        var generations = Stream.concat(Stream.concat(stored.out().stream(), stored.audit().stream())
                .map(StoredLine::generation).filter(generation -> generation != null),
                Stream.of(stored.generation(), stored.sent() == null ? current : stored.sent().generation()));
        return generations.anyMatch(generation -> !current.equals(generation))
                || !backend.keys().rewrap(found.dossier()).equals(found.dossier().keyWraps());
    }

    private StoredDossier renewed(Verified<S> found) {
        var stored = found.stored();
        var dossier = found.dossier().withWraps(backend.keys().rewrap(found.dossier()));
        var lines = new UnsentLines(renewed(stored, Place.OUT, stored.out()),
                renewed(stored, Place.AUDIT, stored.audit()));
        var sealed = store.form().seal(dossier, lines, SentUpTo.NOTHING);
        return store.seal().openSent(stored)
                .map(sent -> sealed.with(store.seal().sealSent(sent, stored.id())))
                .orElseGet(() -> sealed.with(stored.sent()));
    }

    /** A line that does not open stays as it is, for the relay to notice. */
    private List<StoredLine> renewed(StoredDossier stored, Place place, List<StoredLine> lines) {
        return lines.stream().map(line -> store.seal().openLine(place, line, stored.id(), JsonNode.class)
                .map(opened -> store.seal().sealLine(place, opened, stored.id(), line.version(), line.number()))
                .orElse(line)).toList();
    }
}
