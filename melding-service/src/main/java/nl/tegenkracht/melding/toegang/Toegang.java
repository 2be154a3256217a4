package nl.tegenkracht.melding.toegang;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.springframework.stereotype.Component;

/**
 * Codes, and what they open. The vertrouwenspersoon hands one over that opens a single step; in that step the melder takes
 * the melding into their own account, or gets a code that nobody else has seen (A23, record 0363).
 */
@Component
class Toegang {

    /** What an invitation opens is in the name of nobody who can log in. */
    private static final String INVITATION = "uitnodiging-";

    private final Dossiers<Melding> dossiers;
    private final PersonPseudonyms persons;
    private final LegalClock clock;
    private final SecureRandom random = new SecureRandom();

    Toegang(Dossiers<Melding> dossiers, PersonPseudonyms persons, LegalClock clock) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * A code that was just made: shown once, and kept nowhere.
     *
     * @param melding as it is now
     * @param code    the code; empty for who has the melding in their account
     */
    record Made(Dossier<Melding> melding, Optional<GuestCode> code) {

        @Override
        public String toString() {
            return "Made[]";
        }
    }

    /** Whether the caller is a guest, without an account. */
    static boolean isGuest(Caller caller) {
        return caller.hoedanigheid() == Hoedanigheid.GAST;
    }

    /**
     * The melding, for who may make a code for it: the vertrouwenspersoon of one that was taken down, and the guest.
     *
     * @throws NotFound for everybody else
     */
    Dossier<Melding> of(String melding, Caller caller) {
        return Optional.of(dossiers.get(melding, caller)).filter(found -> found.state().opname() != null)
                .filter(found -> Role.VERTROUWENSPERSOON.isOf(found, caller) || isGuest(caller))
                .orElseThrow(NotFound::new);
    }

    /**
     * Makes a code: for a vertrouwenspersoon one to hand over, for a guest a new one of their own. What was valid before
     * is not any more.
     *
     * @throws NotFound as {@link #of}
     * @throws InvalidInput if it was not confirmed
     * @throws nl.tegenkracht.core.refusal.Stale if something has changed meanwhile
     */
    Made make(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = of(melding, caller);
        var version = seen.of(dossier.version(), input);
        Toegangscode.read(input);
        dossier.requireVersion(version);
        if (isGuest(caller)) {
            return own(dossier, caller);
        }
        var code = GuestCode.create(caller.domain(), random);
        var invited = dossier.state().toegang().invite(INVITATION + persons.of(code.sub()), caller.pseudonym(),
                clock.now());
        return new Made(dossiers.update(dossier, invited, caller), Optional.of(code));
    }

    /** Whether the guest came in with a code that was handed over, and can make one of their own. */
    boolean isInvited(Caller caller) {
        return invitation(caller.pseudonym(), caller).isPresent();
    }

    /** The melding of a guest; empty if their code opens none. */
    Optional<String> meldingOf(Caller guest) {
        return dossiers.newest(Set.of(guest.pseudonym()), 1, guest).stream().map(Dossier::id).findFirst();
    }

    /**
     * Exchanges a code that was handed over. It works once. Whoever can have no melding here is refused before the code is
     * looked at: the answer says nothing of it.
     *
     * @throws InvalidInput if it opens nothing, or nothing any more
     * @throws Refused outside one's own domain, and for the vertrouwenspersoon of the melding and whoever made the code,
     * for they have seen it
     */
    Made exchange(Input input, Caller caller) {
        requireOwnDomain(caller);
        var typed = Inwisseling.read(input).code();
        var key = isGuest(caller)
                ? Optional.of(caller.pseudonym())
                : GuestCode.parse(typed).filter(code -> code.isOf(caller.domain())).map(code -> persons.of(code.sub()));
        var dossier = key.flatMap(known -> invitation(known, caller)).orElseThrow(
                () -> new InvalidInput("code", Text.of("melding.input.code")));
        if (isGuest(caller)) {
            return own(dossier, caller);
        }
        if (dossier.accessibleTo(caller)
                || caller.pseudonym().equals(dossier.state().opname().uitnodiger())) {
            throw new Refused(Text.of("melding.refused.own-code"), null);
        }
        return new Made(dossiers.update(dossier, dossier.state().toegang().enter(caller.pseudonym(), false), caller),
                Optional.empty());
    }

    private static void requireOwnDomain(Caller caller) {
        if (!isGuest(caller)) {
            Melder.of(caller);
        }
    }

    private Made own(Dossier<Melding> dossier, Caller caller) {
        var code = GuestCode.create(caller.domain(), random);
        var entered = dossier.state().toegang().enter(persons.of(code.sub()), true);
        return new Made(dossiers.update(dossier, entered, caller), Optional.of(code));
    }

    private Optional<Dossier<Melding>> invitation(String pseudonym, Caller caller) {
        var key = INVITATION + pseudonym;
        return dossiers.newest(List.of(key), 1, with(key, caller)).stream()
                .filter(found -> found.state().opname() != null && found.state().opname().isInvited(clock.now()))
                .findFirst();
    }

    /** The caller with what the code opens, for this question only. */
    private static Caller with(String key, Caller caller) {
        var keys = new HashSet<>(caller.grantKeys());
        keys.add(key);
        return new Caller(caller.domain(), caller.pseudonym(), caller.hoedanigheid(), caller.roles(),
                caller.benoemingen(), keys, caller.sid());
    }
}
