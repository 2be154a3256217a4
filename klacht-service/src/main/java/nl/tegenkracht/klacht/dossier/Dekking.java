package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;
import java.util.Collection;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;

/** Of de regeling op een dag gold voor de werkgever van een domein (KR-2021 art. 1, besluit 6). */
public enum Dekking {

    /** De ambtelijke organisatie valt er door artikel 1 zelf onder. */
    DOOR_DE_REGELING,
    /** De fractie verklaarde de regeling van toepassing. */
    DOOR_VERKLARING,
    /** Er was op die dag geen toepasselijkverklaring van de fractie bekend. */
    GEEN_VERKLARING,
    /** Voor wie iemand werkt blijkt niet uit het domein. */
    WERKGEVER_ONBEKEND;

    /** De dekking van de werkgever van dit domein op een dag, Europe/Amsterdam. */
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
