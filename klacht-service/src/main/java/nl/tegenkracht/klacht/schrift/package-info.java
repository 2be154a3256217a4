/** A klaagschrift or aanvulling as someone sends it: reading it, and giving back what was typed. */
package nl.tegenkracht.klacht.schrift;
