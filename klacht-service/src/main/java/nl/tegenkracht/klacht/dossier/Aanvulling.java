package nl.tegenkracht.klacht.dossier;

import java.time.Instant;

/**
 * Een aanvulling; de tekst is een versleuteld stuk.
 *
 * @param id   kenmerk dat het formulier meekreeg: hetzelfde formulier nog eens versturen maakt geen tweede aanvulling
 * @param stuk kenmerk van het stuk
 * @param op   wanneer zij binnenkwam, klok van het recht, UTC
 */
public record Aanvulling(String id, String stuk, Instant op) {}
