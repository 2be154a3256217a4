/** Concept: a melding that somebody has not sent yet, kept for them alone (record 0353). */
package nl.tegenkracht.melding.concept;
