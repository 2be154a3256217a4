/** The Klachtencommissie: who receives a klacht, and who must not (D-14). */
package nl.tegenkracht.klacht.commissie;
