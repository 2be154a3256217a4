/** Toegang: how the melder of a melding that was taken down comes in, with an account or as a guest (A23, D-26). */
package nl.tegenkracht.melding.toegang;
