package nl.tegenkracht.melding.vertrouwenspersoon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.melding.dossier.Keuze;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import nl.tegenkracht.starter.security.PersonPseudonyms;
import org.springframework.stereotype.Component;

/** De vertrouwenspersonen ongewenste omgangsvormen (VPOO) die vandaag benoemd zijn (KR-2021 art. 4). */
@Component
public class Vertrouwenspersonen {

    private static final String VPOO = "vpoo";

    private final BenoemingenRegister register;
    private final PersonPseudonyms personen;

    Vertrouwenspersonen(BenoemingenRegister register, PersonPseudonyms personen) {
        this.register = register;
        this.personen = personen;
    }

    /** Iedereen die nu benoemd is, behalve de beller zelf. */
    public List<Vertrouwenspersoon> anderen(Caller beller) {
        return aanbod(beller, Set.of());
    }

    /** Wie deze melder kan kiezen: niet zichzelf, en niemand die volgens de melder betrokken is (besluit 14). */
    public List<Vertrouwenspersoon> aanbod(Caller beller, Collection<String> betrokken) {
        return geldig().stream().filter(benoeming -> keuze(benoeming.id(), beller, betrokken).toegestaan())
                .map(Vertrouwenspersoon::van).toList();
    }

    /** De keuze van een melder, met alles om haar te beoordelen. */
    public Keuze keuze(String benoeming, Caller beller, Collection<String> betrokken) {
        var geldig = geldig().stream().map(Benoeming::id).collect(Collectors.toSet());
        var eigen = beller.benoemingen().stream().map(Benoeming::id).collect(Collectors.toSet());
        return new Keuze(benoeming, geldig, eigen, Set.copyOf(betrokken));
    }

    /** Kenmerk (HMAC) waarop een toegang voor deze benoeming staat. */
    public String kenmerk(String benoeming) {
        return personen.ofBenoeming(benoeming);
    }

    /** Wie er achter een kenmerk zit; leeg als die benoeming niet meer geldt. */
    public Optional<Vertrouwenspersoon> bij(String kenmerk) {
        return geldig().stream().filter(benoeming -> kenmerk(benoeming.id()).equals(kenmerk)).findFirst()
                .map(Vertrouwenspersoon::van);
    }

    /** Of de beller zelf vertrouwenspersoon is. */
    public boolean is(Caller beller) {
        return beller.benoemingen().stream().anyMatch(Vertrouwenspersonen::isVpoo);
    }

    private List<Benoeming> geldig() {
        return register.current(Ambt.VERTROUWENSPERSOON).stream().filter(Vertrouwenspersonen::isVpoo).toList();
    }

    private static boolean isVpoo(Benoeming benoeming) {
        return benoeming.ambt() == Ambt.VERTROUWENSPERSOON && VPOO.equals(benoeming.functie());
    }
}
