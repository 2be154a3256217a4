package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Regelset;

/**
 * Wat op de dag van indiening gold, voor zover nu bekend.
 *
 * @param regelset de regelset van die dag
 * @param dekking  of zij voor de werkgever van de klager gold
 */
public record Geldend(Regelset regelset, Dekking dekking) {}
