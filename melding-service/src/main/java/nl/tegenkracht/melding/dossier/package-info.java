/**
 * The core: what a melding is and what may be done with it. Without a framework; every decision gives the new state
 * with its events, or refuses with a reason and an artikel.
 */
package nl.tegenkracht.melding.dossier;
