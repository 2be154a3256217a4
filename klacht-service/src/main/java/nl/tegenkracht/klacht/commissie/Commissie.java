package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import nl.tegenkracht.starter.security.PersonPseudonyms;
import nl.tegenkracht.starter.page.Option;
import org.springframework.stereotype.Component;

/** De Klachtencommissie en haar secretaris zoals zij vandaag benoemd zijn (KR-2021 art. 6 tot en met 8). */
@Component
public class Commissie {

    private final BenoemingenRegister register;
    private final PersonPseudonyms persons;

    Commissie(BenoemingenRegister register, PersonPseudonyms persons) {
        this.register = register;
        this.persons = persons;
    }

    /** Of de beller nu in de Klachtencommissie zit. */
    public boolean includes(Caller caller) {
        return caller.holds(Ambt.KLACHTENCOMMISSIE);
    }

    /** Over wie een klacht kan gaan, om aan te kruisen; zonder de beller zelf. */
    public List<Option> others(Caller caller) {
        return current().stream().filter(benoeming -> !caller.benoemingen().contains(benoeming))
                .map(benoeming -> new Option(benoeming.id(), benoeming.naam(), benoeming.functie())).toList();
    }

    /**
     * Wie deze klacht ontvangt; leeg als niemand kan.
     *
     * @param involved benoemingen over wie de klacht gaat
     */
    public Optional<Behandelaar> behandelaar(Collection<String> involved, Caller klager) {
        var excluded = new HashSet<>(involved);
        klager.benoemingen().forEach(own -> excluded.add(own.id()));
        return Toewijzing.choose(current(), excluded)
                .map(benoeming -> new Behandelaar(persons.ofBenoeming(benoeming.id()),
                        Toewijzing.role(benoeming).orElseThrow()));
    }

    /** De naam van wie een klacht heeft; leeg als die benoeming niet meer geldt. */
    public Optional<String> name(Behandelaar behandelaar) {
        return current().stream().filter(benoeming -> persons.ofBenoeming(benoeming.id()).equals(behandelaar.kenmerk()))
                .map(Benoeming::naam).findFirst();
    }

    private List<Benoeming> current() {
        return register.current(Ambt.KLACHTENCOMMISSIE);
    }
}
