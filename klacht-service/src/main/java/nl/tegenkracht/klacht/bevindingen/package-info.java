/**
 * Wat er aan een klaagschrift opvalt, voor de secretaris: kleine toetsen die elk één artikel bekijken. Een bevinding
 * weigert niets (besluit 13); mensen beslissen. Zonder raamwerk.
 */
package nl.tegenkracht.klacht.bevindingen;
