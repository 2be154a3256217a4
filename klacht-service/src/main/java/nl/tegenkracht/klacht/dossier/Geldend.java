package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Regelset;

/**
 * What applied on the day of indiening, as far as known now.
 *
 * @param regelset the regelset (a dated set of rules, as data) of that day
 * @param dekking  whether it applied to the klager's employer
 */
public record Geldend(Regelset regelset, Dekking dekking) {}
