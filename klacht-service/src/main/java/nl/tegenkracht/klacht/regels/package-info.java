/** Welke regels gelden: regelsets en toepasselijkverklaringen zoals beleid ze bekendmaakte (besluit 1, 6 en 13). */
package nl.tegenkracht.klacht.regels;
