package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Betrokkene;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.web.page.Option;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.springframework.stereotype.Component;

/**
 * The Klachtencommissie (complaints committee) and its secretaris as they are benoemd today (KR-2021 art. 6 up to and
 * including 8).
 */
@Component
public class Commissie {

    private final BenoemingenRegister register;
    private final PersonPseudonyms persons;

    Commissie(BenoemingenRegister register, PersonPseudonyms persons) {
        this.register = register;
        this.persons = persons;
    }

    /** Whether the caller is in the Klachtencommissie now. */
    public boolean includes(Caller caller) {
        return caller.holds(Ambt.KLACHTENCOMMISSIE);
    }

    /** Whom a klacht can be about, to tick; without the caller. */
    public List<Option> others(Caller caller) {
        return current().stream().filter(benoeming -> !caller.benoemingen().contains(benoeming))
                .map(benoeming -> new Option(benoeming.id(), benoeming.naam(), benoeming.functie())).toList();
    }

    /** Who must not have a klacht: the benoemingen it is about, and those of the klager (D-14). */
    public List<Betrokkene> involved(Collection<String> mentioned, Caller klager) {
        return involved(Stream.concat(mentioned.stream(), klager.benoemingen().stream().map(Benoeming::id)));
    }

    List<Betrokkene> involved(Stream<String> benoemingen) {
        return benoemingen.distinct().map(id -> new Betrokkene(persons.ofBenoeming(id), roleOf(id))).toList();
    }

    /** Who receives a klacht in which these are involved; empty if nobody can. */
    public Optional<Behandelaar> behandelaar(Collection<Betrokkene> involved) {
        return Toewijzing.choose(current(), benoeming -> isInvolved(kenmerk(benoeming), involved), mentioned(involved))
                .map(benoeming -> new Behandelaar(kenmerk(benoeming), Toewijzing.role(benoeming).orElseThrow()));
    }

    /**
     * Somebody of the Klachtencommissie who could sit on a panel.
     *
     * @param kenmerk pseudonym of the benoeming
     * @param naam    name
     * @param vanuit  whom the person works for, in words
     * @param kant    code of the side, or {@code null} if the register does not say
     * @param rol     in which functie
     */
    public record PoolMember(String kenmerk, String naam, String vanuit, String kant, Role rol) {

        /** Whether this person can preside. */
        public boolean presides() {
            return rol == Role.VOORZITTER || rol == Role.PLAATSVERVANGEND_VOORZITTER;
        }

        @Override
        public String toString() {
            return "PoolMember[]";
        }
    }

    /** Who is benoemd now, in the order of the register. */
    public List<PoolMember> pool() {
        return current().stream().flatMap(benoeming -> Toewijzing.role(benoeming)
                .map(rol -> new PoolMember(kenmerk(benoeming), benoeming.naam(), benoeming.vanuit(), benoeming.kant(),
                        rol))
                .stream()).toList();
    }

    /** The name of who has a klacht; empty once that benoeming no longer holds. */
    public Optional<String> name(Behandelaar behandelaar) {
        return current().stream().filter(benoeming -> kenmerk(benoeming).equals(behandelaar.kenmerk()))
                .map(Benoeming::naam).findFirst();
    }

    /** Whether somebody in this functie holds the benoeming of this behandelaar now. */
    boolean includes(Behandelaar behandelaar) {
        return pseudonyms(behandelaar.rol()).contains(behandelaar.kenmerk());
    }

    /** The pseudonyms of who is benoemd now in this functie. */
    Set<String> pseudonyms(Role rol) {
        return current().stream().filter(benoeming -> Toewijzing.role(benoeming).equals(Optional.of(rol)))
                .map(this::kenmerk).collect(Collectors.toSet());
    }

    /** Whether this behandelaar, benoemd or not, may have a klacht in which these are involved. */
    boolean mayHave(Behandelaar behandelaar, Collection<Betrokkene> involved) {
        return !isInvolved(behandelaar.kenmerk(), involved)
                && Toewijzing.allows(behandelaar.rol(), mentioned(involved));
    }

    private static boolean isInvolved(String kenmerk, Collection<Betrokkene> involved) {
        return involved.stream().anyMatch(one -> kenmerk.equals(one.kenmerk()));
    }

    private static Set<Role> mentioned(Collection<Betrokkene> involved) {
        return involved.stream().map(Betrokkene::rol).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Role roleOf(String id) {
        return current().stream().filter(benoeming -> benoeming.id().equals(id))
                .flatMap(benoeming -> Toewijzing.role(benoeming).stream()).findFirst().orElse(null);
    }

    private String kenmerk(Benoeming benoeming) {
        return persons.ofBenoeming(benoeming.id());
    }

    private List<Benoeming> current() {
        return register.current(Ambt.KLACHTENCOMMISSIE);
    }
}
