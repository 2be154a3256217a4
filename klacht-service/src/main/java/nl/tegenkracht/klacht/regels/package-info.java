/** Which regels apply: regelsets and toepasselijkverklaringen as beleid published them (D-01, D-06 and D-13). */
package nl.tegenkracht.klacht.regels;
