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
    private final PersonPseudonyms personen;

    Commissie(BenoemingenRegister register, PersonPseudonyms personen) {
        this.register = register;
        this.personen = personen;
    }

    /** Of de beller nu in de Klachtencommissie zit. */
    public boolean is(Caller beller) {
        return beller.holds(Ambt.KLACHTENCOMMISSIE);
    }

    /** Over wie een klacht kan gaan, om aan te kruisen; zonder de beller zelf. */
    public List<Option> anderen(Caller beller) {
        return geldig().stream().filter(een -> !beller.benoemingen().contains(een))
                .map(een -> new Option(een.id(), een.naam(), een.functie())).toList();
    }

    /**
     * Wie deze klacht ontvangt; leeg als niemand kan.
     *
     * @param betrokken benoemingen over wie de klacht gaat
     */
    public Optional<Behandelaar> behandelaar(Collection<String> betrokken, Caller klager) {
        var uitgesloten = new HashSet<>(betrokken);
        klager.benoemingen().forEach(eigen -> uitgesloten.add(eigen.id()));
        return Toewijzing.kies(geldig(), uitgesloten)
                .map(een -> new Behandelaar(personen.ofBenoeming(een.id()), Toewijzing.rol(een).orElseThrow()));
    }

    /** De naam van wie een klacht heeft; leeg als die benoeming niet meer geldt. */
    public Optional<String> naam(Behandelaar behandelaar) {
        return geldig().stream().filter(een -> personen.ofBenoeming(een.id()).equals(behandelaar.kenmerk()))
                .map(Benoeming::naam).findFirst();
    }

    private List<Benoeming> geldig() {
        return register.current(Ambt.KLACHTENCOMMISSIE);
    }
}
