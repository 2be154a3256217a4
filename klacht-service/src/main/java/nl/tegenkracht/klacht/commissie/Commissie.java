package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.beveiliging.Benoemingenregister;
import nl.tegenkracht.starter.beveiliging.Personen;
import nl.tegenkracht.starter.pagina.Optie;
import org.springframework.stereotype.Component;

/** De Klachtencommissie en haar secretaris zoals zij vandaag benoemd zijn (KR-2021 art. 6 tot en met 8). */
@Component
public class Commissie {

    private final Benoemingenregister register;
    private final Personen personen;

    Commissie(Benoemingenregister register, Personen personen) {
        this.register = register;
        this.personen = personen;
    }

    /** Of de beller nu in de Klachtencommissie zit. */
    public boolean is(Beller beller) {
        return beller.heeft(Ambt.KLACHTENCOMMISSIE);
    }

    /** Over wie een klacht kan gaan, om aan te kruisen; zonder de beller zelf. */
    public List<Optie> anderen(Beller beller) {
        return geldig().stream().filter(een -> !beller.benoemingen().contains(een))
                .map(een -> new Optie(een.id(), een.naam(), een.functie())).toList();
    }

    /**
     * Wie deze klacht ontvangt; leeg als niemand kan.
     *
     * @param betrokken benoemingen over wie de klacht gaat
     */
    public Optional<Behandelaar> behandelaar(Collection<String> betrokken, Beller klager) {
        var uitgesloten = new HashSet<>(betrokken);
        klager.benoemingen().forEach(eigen -> uitgesloten.add(eigen.id()));
        return Toewijzing.kies(geldig(), uitgesloten)
                .map(een -> new Behandelaar(personen.vanBenoeming(een.id()), Toewijzing.rol(een).orElseThrow()));
    }

    /** De naam van wie een klacht heeft; leeg als die benoeming niet meer geldt. */
    public Optional<String> naam(Behandelaar behandelaar) {
        return geldig().stream().filter(een -> personen.vanBenoeming(een.id()).equals(behandelaar.kenmerk()))
                .map(Benoeming::naam).findFirst();
    }

    private List<Benoeming> geldig() {
        return register.geldig(Ambt.KLACHTENCOMMISSIE);
    }
}
