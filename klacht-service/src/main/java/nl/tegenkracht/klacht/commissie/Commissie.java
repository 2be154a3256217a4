package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.starter.page.Option;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.security.PersonPseudonyms;
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

    /**
     * Who receives this klacht; empty if nobody can.
     *
     * @param involved the benoemingen the klacht is about
     */
    public Optional<Behandelaar> behandelaar(Collection<String> involved, Caller klager) {
        var excluded = new HashSet<>(involved);
        klager.benoemingen().forEach(own -> excluded.add(own.id()));
        return Toewijzing.choose(current(), excluded)
                .map(benoeming -> new Behandelaar(persons.ofBenoeming(benoeming.id()),
                        Toewijzing.role(benoeming).orElseThrow()));
    }

    /** The name of who has a klacht; empty once that benoeming no longer holds. */
    public Optional<String> name(Behandelaar behandelaar) {
        return current().stream().filter(benoeming -> persons.ofBenoeming(benoeming.id()).equals(behandelaar.kenmerk()))
                .map(Benoeming::naam).findFirst();
    }

    private List<Benoeming> current() {
        return register.current(Ambt.KLACHTENCOMMISSIE);
    }
}
