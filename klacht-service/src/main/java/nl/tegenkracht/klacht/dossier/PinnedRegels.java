package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;

/**
 * De regels waaronder een klacht verder gaat; zij veranderen daarna niet meer vanzelf (besluit 13).
 *
 * @param regelset code van de regelset
 * @param dekking  of zij op de dag van indiening voor de werkgever van de klager gold
 * @param op       dag waarop dit is vastgelegd, Europe/Amsterdam
 */
public record PinnedRegels(String regelset, Dekking dekking, LocalDate op) {}
