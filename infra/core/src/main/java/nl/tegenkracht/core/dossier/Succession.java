package nl.tegenkracht.core.dossier;

import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a dossier whose reader holds an ambt (an office) and no longer does: who takes over, and whether
 * anybody has it now. Everything is asked within the domain of the dossier.
 *
 * @param <S> the state of the service
 */
public interface Succession<S> {

    /** The codes of the roles in work lists that somebody has by an ambt. */
    Set<String> roles();

    /**
     * The pseudonyms with whom every dossier is where it should be; only what none of these has in a work list is
     * looked at.
     */
    Set<String> settled();

    /**
     * What changes because of who is benoemd now; empty if nothing does.
     *
     * @param content gives the text of a stuk; that the system read it is in the audit trail
     */
    Optional<Decision<S>> successor(Dossier<S> dossier, StukText content);

    /** Whether somebody who is benoemd now has the dossier. */
    boolean attended(Dossier<S> dossier);

    /** The text of a stuk, read by the system. */
    @FunctionalInterface
    interface StukText {

        String of(StukReference stuk);
    }
}
