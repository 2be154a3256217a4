package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;

/**
 * Verschuiving: an end date that shifted, and why.
 *
 * @param van   the day on which the termijn would end
 * @param naar  the day on which it ends now
 * @param reden in plain words, with the artikel
 */
public record Verschuiving(LocalDate van, LocalDate naar, String reden) {}
