/** Aanvullen: adding to a klaagschrift later, after which the bevindingen are computed again (KR-2021 art. 9 lid 3). */
package nl.tegenkracht.klacht.aanvullen;
