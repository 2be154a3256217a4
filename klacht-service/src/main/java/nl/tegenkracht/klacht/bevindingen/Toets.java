package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;

/** Bekijkt één regel; geen bevinding betekent dat er niets opvalt. */
interface Toets {

    Stream<Bevinding> examine(Zaak zaak);
}
