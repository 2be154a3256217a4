package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;

/** A legal check of one rule; no bevinding means that nothing stands out. */
interface Toets {

    Stream<Bevinding> examine(Zaak zaak);
}
