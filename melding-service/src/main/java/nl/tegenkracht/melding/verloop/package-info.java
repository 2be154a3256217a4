/** Verloop: where a melding stands in plain words, what can be expected, and who opened it when. */
package nl.tegenkracht.melding.verloop;
