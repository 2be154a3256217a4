/** Welke termijnen nu lopen, met de reden van elke datum (besluit 2 en 3). */
package nl.tegenkracht.klacht.termijnen;
