/** Inzage: reading a klacht, with its ontvangstbevestiging, klaagschrift, bevindingen and termijnen. */
package nl.tegenkracht.klacht.inzage;
