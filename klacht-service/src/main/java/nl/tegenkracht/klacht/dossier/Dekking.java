package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;

/** Whether the regeling applied to the employer of a domain on a day, as the regelset says (D-06, D-20). */
public enum Dekking {

    /** The regeling holds for this employer by itself, as for the ambtelijke organisatie (civil service of the Kamer). */
    DOOR_DE_REGELING,
    /** The fractie declared the regeling applicable. */
    DOOR_VERKLARING,
    /** No toepasselijkverklaring (declaration of applicability) of the fractie was known on that day. */
    GEEN_VERKLARING,
    /** The regeling does not name this kind of employer, or the domain does not tell for whom someone works. */
    WERKGEVER_ONBEKEND;

    /** The word for it in the API and in the keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The dekking (coverage) of the employer of this domain on a day, Europe/Amsterdam. */
    public static Dekking on(LocalDate day, DataDomain domain, Regelset regelset,
            Collection<Toepasselijkverklaring> verklaringen) {
        var scope = regelset.werking();
        if (scope.holdsByItself(domain.herkomst())) {
            return DOOR_DE_REGELING;
        }
        if (!scope.holdsOnceDeclared(domain.herkomst())) {
            return WERKGEVER_ONBEKEND;
        }
        return verklaringen.stream()
                .anyMatch(verklaring -> verklaring.domein().equals(domain)
                        && verklaring.regelset().equals(regelset.code()) && verklaring.appliesOn(day))
                                ? DOOR_VERKLARING
                                : GEEN_VERKLARING;
    }
}
