/** Een klaagschrift later aanvullen; de bevindingen worden daarna opnieuw berekend (KR-2021 art. 9 lid 3). */
package nl.tegenkracht.klacht.aanvullen;
