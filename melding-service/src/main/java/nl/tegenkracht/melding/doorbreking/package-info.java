/** Doorbreking: breaking confidentiality, with a reason and after telling the melder (Gedragscode 8.4, D-09). */
package nl.tegenkracht.melding.doorbreking;
