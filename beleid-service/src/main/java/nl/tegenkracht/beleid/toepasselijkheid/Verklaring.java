package nl.tegenkracht.beleid.toepasselijkheid;

import java.time.Instant;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Toepasselijkverklaring;

/**
 * Een toepasselijkverklaring zoals zij is vastgelegd. Verandert zij, dan komt er een met hetzelfde kenmerk en het
 * volgende volgnummer bij; de eerdere blijft staan.
 *
 * @param kenmerk    blijvend kenmerk in gebeurtenissen
 * @param volgnummer volgnummer binnen dat kenmerk, vanaf 1
 * @param vastgelegd wanneer zij is vastgelegd, UTC
 * @param verklaring wie wat van toepassing verklaart, en wanneer
 */
record Verklaring(String kenmerk, long volgnummer, Instant vastgelegd, Toepasselijkverklaring verklaring) {

    Verklaring {
        if (!Id.isValid(kenmerk) || volgnummer < 1 || vastgelegd == null) {
            throw new IllegalArgumentException("Een toepasselijkverklaring heeft een kenmerk, volgnummer en tijd");
        }
        if (!verklaring.domein().value().startsWith("fractie-")) {
            throw new IllegalArgumentException("Alleen een fractie verklaart de regeling van toepassing (art. 1)");
        }
        if (verklaring.tot() != null && verklaring.tot().isBefore(verklaring.van())) {
            throw new IllegalArgumentException("Een toepasselijkverklaring eindigt niet voordat zij begint");
        }
    }
}
