package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;

/**
 * The regels under which a klacht goes on; from then on they do not change by themselves (D-13).
 *
 * @param regelset code of the regelset
 * @param dekking  whether it applied to the klager's employer on the day of indiening
 * @param op       day on which this was pinned, Europe/Amsterdam
 */
public record PinnedRegels(String regelset, Dekking dekking, LocalDate op) {}
