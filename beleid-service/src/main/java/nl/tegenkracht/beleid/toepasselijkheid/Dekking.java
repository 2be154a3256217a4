package nl.tegenkracht.beleid.toepasselijkheid;

import nl.tegenkracht.contracts.Toepasselijkverklaring;

/** Of de Klachtenregeling geldt voor wie in een domein werkt (KR-2021 art. 1). */
public sealed interface Dekking {

    /** De regeling geldt rechtstreeks: de ambtelijke organisatie. */
    record Rechtstreeks() implements Dekking {}

    /** De fractie heeft haar van toepassing verklaard. */
    record Verklaard(Toepasselijkverklaring verklaring) implements Dekking {}

    /** De fractie heeft haar niet (of niet meer, of nog niet) van toepassing verklaard. */
    record NietVerklaard() implements Dekking {}

    /** Het hangt af van de werkgever; hier is dat niet te zeggen. */
    record PerWerkgever() implements Dekking {}
}
