package nl.tegenkracht.melding.vertrouwenspersoon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.melding.dossier.VertrouwenspersoonChoice;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import nl.tegenkracht.starter.security.PersonPseudonyms;
import org.springframework.stereotype.Component;

/** De vertrouwenspersonen ongewenste omgangsvormen (VPOO) die vandaag benoemd zijn (KR-2021 art. 4). */
@Component
public class Vertrouwenspersonen {

    private static final String VPOO = "vpoo";

    private final BenoemingenRegister register;
    private final PersonPseudonyms persons;

    Vertrouwenspersonen(BenoemingenRegister register, PersonPseudonyms persons) {
        this.register = register;
        this.persons = persons;
    }

    /** Iedereen die nu benoemd is, behalve de beller zelf. */
    public List<Vertrouwenspersoon> others(Caller caller) {
        return selectableBy(caller, Set.of());
    }

    /** Wie deze melder kan kiezen: niet zichzelf, en niemand die volgens de melder betrokken is (besluit 14). */
    public List<Vertrouwenspersoon> selectableBy(Caller caller, Collection<String> involved) {
        return current().stream().filter(benoeming -> choice(benoeming.id(), caller, involved).isAllowed())
                .map(Vertrouwenspersoon::of).toList();
    }

    /** De keuze van een melder, met alles om haar te beoordelen. */
    public VertrouwenspersoonChoice choice(String benoeming, Caller caller, Collection<String> involved) {
        var valid = current().stream().map(Benoeming::id).collect(Collectors.toSet());
        var own = caller.benoemingen().stream().map(Benoeming::id).collect(Collectors.toSet());
        return new VertrouwenspersoonChoice(benoeming, valid, own, Set.copyOf(involved));
    }

    /** Kenmerk (HMAC) waarop een toegang voor deze benoeming staat. */
    public String pseudonym(String benoeming) {
        return persons.ofBenoeming(benoeming);
    }

    /** Wie er achter een kenmerk zit; leeg als die benoeming niet meer geldt. */
    public Optional<Vertrouwenspersoon> byPseudonym(String pseudonym) {
        return current().stream().filter(benoeming -> pseudonym(benoeming.id()).equals(pseudonym)).findFirst()
                .map(Vertrouwenspersoon::of);
    }

    /** Of de beller zelf vertrouwenspersoon is. */
    public boolean includes(Caller caller) {
        return caller.benoemingen().stream().anyMatch(Vertrouwenspersonen::isVpoo);
    }

    private List<Benoeming> current() {
        return register.current(Ambt.VERTROUWENSPERSOON).stream().filter(Vertrouwenspersonen::isVpoo).toList();
    }

    private static boolean isVpoo(Benoeming benoeming) {
        return benoeming.ambt() == Ambt.VERTROUWENSPERSOON && VPOO.equals(benoeming.functie());
    }
}
