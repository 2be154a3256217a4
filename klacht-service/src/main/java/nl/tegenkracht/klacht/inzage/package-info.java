/** Een klacht lezen: bevestiging, klaagschrift, bevindingen en termijnen. */
package nl.tegenkracht.klacht.inzage;
