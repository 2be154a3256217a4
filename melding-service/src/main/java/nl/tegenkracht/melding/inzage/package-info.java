/** Inzage: reading a melding, with its verhaal, its gesprek, how it stands and who can read this. */
package nl.tegenkracht.melding.inzage;
