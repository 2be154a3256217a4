package nl.tegenkracht.core.dossier;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.crypto.KeyWrap;

/**
 * A dossier as it was read: state and references, no content.
 *
 * @param id       128 random bits
 * @param version  counts every change; for {@code If-Match} and stale forms
 * @param state    the state of the service
 * @param grants   who has access, granted by name
 * @param stukken  references, in the order they were added
 * @param keyWraps the data key, wrapped for everyone who may open it
 * @param sequence sequence number of the last event
 * @param <S>      the state of the service
 */
public record Dossier<S>(String id, long version, S state, List<Grant> grants, List<StukReference> stukken,
        List<KeyWrap> keyWraps, long sequence) {

    public Dossier {
        grants = List.copyOf(grants);
        stukken = List.copyOf(stukken);
        keyWraps = List.copyOf(keyWraps);
    }

    /** As what the caller has access: {@code melder}, {@code vertrouwenspersoon}, ... */
    public Optional<String> roleOf(Caller caller) {
        return grants.stream().filter(grant -> caller.grantKeys().contains(grant.holder())).map(Grant::role)
                .findFirst();
    }

    public boolean accessibleTo(Caller caller) {
        return roleOf(caller).isPresent();
    }

    /**
     * Goes on only if this is what somebody had in front of them.
     *
     * @throws Stale if it has changed since
     */
    public void requireVersion(long seen) {
        if (version != seen) {
            throw new Stale();
        }
    }

    public Dossier<S> withWraps(List<KeyWrap> wraps) {
        return new Dossier<>(id, version, state, grants, stukken, wraps, sequence);
    }

    @Override
    public String toString() {
        return "Dossier[version=" + version + "]";
    }
}
