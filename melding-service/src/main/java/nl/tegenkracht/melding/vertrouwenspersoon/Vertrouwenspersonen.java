package nl.tegenkracht.melding.vertrouwenspersoon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.VertrouwenspersoonChoice;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.springframework.stereotype.Component;

/** The vertrouwenspersonen ongewenste omgangsvormen (VPOO) who are benoemd today (KR-2021 art. 4). */
@Component
public class Vertrouwenspersonen {

    private static final String VPOO = "vpoo";

    private final BenoemingenRegister register;
    private final PersonPseudonyms persons;
    private final TextSource texts;
    private final Afwezigheden afwezigheden;

    Vertrouwenspersonen(BenoemingenRegister register, PersonPseudonyms persons, TextSource texts,
            Afwezigheden afwezigheden) {
        this.register = register;
        this.persons = persons;
        this.texts = texts;
        this.afwezigheden = afwezigheden;
    }

    /** Everyone who is benoemd now, except the caller. */
    public List<Vertrouwenspersoon> others(Caller caller) {
        return selectableBy(caller, Set.of());
    }

    /** Whom this melder can choose: not themselves, and nobody who is involved according to the melder (D-14). */
    public List<Vertrouwenspersoon> selectableBy(Caller caller, Collection<String> involved) {
        var selectable = current().stream()
                .filter(benoeming -> choice(benoeming.id(), caller, involved).isAllowed()).toList();
        var away = afwezigheden.all();
        return selectable.stream().map(one -> Optional.ofNullable(away.get(pseudonym(one.id())))
                .map(said -> shown(one).away(said, nameOf(said.vervanger(), selectable))).orElseGet(() -> shown(one)))
                .toList();
    }

    private static Optional<String> nameOf(String benoeming, List<Benoeming> selectable) {
        return selectable.stream().filter(one -> one.id().equals(benoeming)).map(Benoeming::naam).findFirst();
    }

    /** A melder's choice, with everything needed to judge it. */
    public VertrouwenspersoonChoice choice(String benoeming, Caller caller, Collection<String> involved) {
        var valid = current().stream().map(Benoeming::id).collect(Collectors.toSet());
        var own = caller.benoemingen().stream().map(Benoeming::id).collect(Collectors.toSet());
        return new VertrouwenspersoonChoice(benoeming, valid, own, Set.copyOf(involved));
    }

    /** The benoeming of a caller who is a vertrouwenspersoon. */
    public Optional<String> benoemingOf(Caller caller) {
        return caller.benoemingen().stream().filter(Vertrouwenspersonen::isVpoo).map(Benoeming::id).findFirst();
    }

    /** The choice of a melder who went to this vertrouwenspersoon, and was taken down by them. */
    public VertrouwenspersoonChoice ofTheirOwn(String benoeming) {
        return new VertrouwenspersoonChoice(benoeming, Set.of(benoeming), Set.of(), Set.of());
    }

    /** Pseudonym (HMAC) that holds a grant for this benoeming. */
    public String pseudonym(String benoeming) {
        return persons.ofBenoeming(benoeming);
    }

    /** The pseudonyms (HMAC) of everyone who is benoemd now. */
    Set<String> pseudonyms() {
        return current().stream().map(benoeming -> pseudonym(benoeming.id())).collect(Collectors.toUnmodifiableSet());
    }

    /** Who is behind a pseudonym; empty once that benoeming no longer holds. */
    public Optional<Vertrouwenspersoon> byPseudonym(String pseudonym) {
        return current().stream().filter(benoeming -> pseudonym(benoeming.id()).equals(pseudonym)).findFirst()
                .map(this::shown);
    }

    /** Whether the caller is a vertrouwenspersoon. */
    public boolean includes(Caller caller) {
        return benoemingOf(caller).isPresent();
    }

    /** Pseudonym (HMAC) of the benoeming by which the caller is a vertrouwenspersoon. */
    public Optional<String> own(Caller caller) {
        return benoemingOf(caller).map(this::pseudonym);
    }

    private Vertrouwenspersoon shown(Benoeming benoeming) {
        return Vertrouwenspersoon.of(benoeming, texts.here().language());
    }

    private List<Benoeming> current() {
        return register.current(Ambt.VERTROUWENSPERSOON).stream().filter(Vertrouwenspersonen::isVpoo).toList();
    }

    private static boolean isVpoo(Benoeming benoeming) {
        return benoeming.ambt() == Ambt.VERTROUWENSPERSOON && VPOO.equals(benoeming.functie());
    }
}
