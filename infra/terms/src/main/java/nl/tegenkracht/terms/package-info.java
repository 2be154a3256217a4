/**
 * Calculating with termijnen: calendar units in Europe/Amsterdam, the day of the event does not count, the end of a
 * month shortens (D-03). Without a framework and without numbers: those come from the regelset.
 */
package nl.tegenkracht.terms;
