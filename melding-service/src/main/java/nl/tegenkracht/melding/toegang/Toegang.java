package nl.tegenkracht.melding.toegang;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.GuestCode;
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
import nl.tegenkracht.melding.dossier.Opname;
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

    /**
     * The melding, for who may make a code for it: the vertrouwenspersoon of one that was taken down, and the guest.
     *
     * @throws NotFound for everybody else
     */
    Dossier<Melding> of(String melding, Caller caller) {
        return Optional.of(dossiers.get(melding, caller)).filter(found -> found.state().opname() != null)
                .filter(found -> Role.VERTROUWENSPERSOON.isOf(found, caller) || caller.isGuest())
                .orElseThrow(NotFound::new);
    }

    /**
     * Makes a code: for a vertrouwenspersoon one to hand over, for a guest a new one of their own. What was valid before
     * is not any more. A guest whom the answer did not reach sends the form again and gets another one.
     *
     * @throws NotFound as {@link #of}
     * @throws InvalidInput if it was not confirmed
     * @throws nl.tegenkracht.core.refusal.Stale if something has changed meanwhile
     */
    Made make(String melding, Input input, SeenVersion seen, Caller caller) {
        var again = caller.isGuest() ? invitation(caller.pseudonym(), caller) : Optional.<Dossier<Melding>>empty();
        if (again.filter(found -> found.id().equals(melding)).isPresent()) {
            Toegangscode.read(input);
            return own(again.get(), caller);
        }
        var dossier = of(melding, caller);
        var version = seen.of(dossier.version(), input);
        Toegangscode.read(input);
        dossier.requireVersion(version);
        if (caller.isGuest()) {
            return own(dossier, caller);
        }
        var code = GuestCode.create(caller.domain(), random);
        var invited = dossier.state().toegang().invite(INVITATION + persons.of(code.sub()), caller.pseudonym(),
                clock.now());
        return new Made(dossiers.update(dossier, invited, caller), Optional.of(code));
    }

    /** Where the guest came in with a code that makes one of their own; the answer says whether they made one before. */
    Optional<Opname> invited(Caller caller) {
        return invitation(caller.pseudonym(), caller).map(found -> found.state().opname());
    }

    /** The melding of a guest, who comes in with their own code; empty if it opens none. */
    Optional<String> enter(Caller guest) {
        return dossiers.newest(Set.of(guest.pseudonym()), 1, guest).stream().findFirst()
                .map(found -> dossiers.change(found, melding -> melding.state().toegang().use(), guest).id());
    }

    /**
     * Exchanges a code that was handed over. It works once; for a guest until they used the code of their own that they
     * got for it, half an hour at most, as the answer with it may not have reached them. Whoever can have no melding here is refused before the code is
     * looked at: the answer says nothing of it.
     *
     * @throws InvalidInput if it opens nothing, or nothing any more
     * @throws Refused outside one's own domain, and for the vertrouwenspersoon of the melding and whoever made the code,
     * for they have seen it
     */
    Made exchange(Input input, Caller caller) {
        requireOwnDomain(caller);
        var typed = Inwisseling.read(input).code();
        var key = caller.isGuest()
                ? Optional.of(caller.pseudonym())
                : GuestCode.parse(typed).filter(code -> code.isOf(caller.domain())).map(code -> persons.of(code.sub()));
        var dossier = key.flatMap(known -> invitation(known, caller)).orElseThrow(
                Toegang::unknown);
        if (caller.isGuest()) {
            return own(dossier, caller);
        }
        if (dossier.state().opname().isEntered()) {
            throw unknown();
        }
        if (dossier.accessibleTo(caller)
                || caller.pseudonym().equals(dossier.state().opname().uitnodiger())) {
            throw new Refused(Text.of("melding.refused.own-code"), null);
        }
        return new Made(dossiers.update(dossier, dossier.state().toegang().enter(caller.pseudonym()), caller),
                Optional.empty());
    }

    private static InvalidInput unknown() {
        return new InvalidInput("code", Text.of("melding.input.code"));
    }

    private static void requireOwnDomain(Caller caller) {
        if (!caller.isGuest()) {
            Melder.of(caller);
        }
    }

    private Made own(Dossier<Melding> dossier, Caller caller) {
        var code = GuestCode.create(caller.domain(), random);
        var entered = dossier.state().toegang().enterAsGuest(persons.of(code.sub()), INVITATION + caller.pseudonym(),
                clock.now());
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
