package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;
import java.util.Collection;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;

/** Whether the regeling applied to the employer of a domain on a day (KR-2021 art. 1, D-06). */
public enum Dekking {

    /** The ambtelijke organisatie (civil service of the Kamer) falls under it by artikel 1 itself. */
    DOOR_DE_REGELING,
    /** The fractie declared the regeling applicable. */
    DOOR_VERKLARING,
    /** No toepasselijkverklaring (declaration of applicability) of the fractie was known on that day. */
    GEEN_VERKLARING,
    /** The domain does not tell for whom someone works. */
    WERKGEVER_ONBEKEND;

    /** The dekking (coverage) of the employer of this domain on a day, Europe/Amsterdam. */
    public static Dekking on(LocalDate day, DataDomain domain, Regelset regelset,
            Collection<Toepasselijkverklaring> verklaringen) {
        return switch (domain.herkomst()) {
            case AMBTELIJK -> DOOR_DE_REGELING;
            case EXTERN -> WERKGEVER_ONBEKEND;
            case FRACTIES -> verklaringen.stream()
                    .anyMatch(verklaring -> verklaring.domein().equals(domain)
                            && verklaring.regelset().equals(regelset.code()) && verklaring.appliesOn(day))
                                    ? DOOR_VERKLARING
                                    : GEEN_VERKLARING;
        };
    }
}
