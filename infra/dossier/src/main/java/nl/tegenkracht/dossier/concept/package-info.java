/** Concept: what somebody has not sent yet, kept for them alone (records 0353 and 0375). */
package nl.tegenkracht.dossier.concept;
