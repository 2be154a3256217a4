package nl.tegenkracht.beleid.toepasselijkheid;

import nl.tegenkracht.contracts.Toepasselijkverklaring;

/** Dekking, coverage: whether the Klachtenregeling applies to those who work in a domain (KR-2021 art. 1). */
public sealed interface Dekking {

    /** The Klachtenregeling applies directly: to the ambtelijke organisatie, the Kamer's own civil service. */
    record Rechtstreeks() implements Dekking {}

    /** The fractie has declared it applicable. */
    record Verklaard(Toepasselijkverklaring verklaring) implements Dekking {}

    /** The fractie has not (or not yet, or no longer) declared it applicable. */
    record NietVerklaard() implements Dekking {}

    /** It depends on the employer; that cannot be told here. */
    record PerWerkgever() implements Dekking {}
}
