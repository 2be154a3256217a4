/** De Klachtencommissie: wie een klacht ontvangt, en wie juist niet (besluit 14). */
package nl.tegenkracht.klacht.commissie;
