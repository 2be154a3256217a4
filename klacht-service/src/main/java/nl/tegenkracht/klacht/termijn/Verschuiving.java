package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;

/**
 * Een einddatum die opschoof, en waarom.
 *
 * @param van   de dag waarop de termijn zou eindigen
 * @param naar  de dag waarop zij nu eindigt
 * @param reden in gewone woorden, met artikel
 */
public record Verschuiving(LocalDate van, LocalDate naar, String reden) {}
