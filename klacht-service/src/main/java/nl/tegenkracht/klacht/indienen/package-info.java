/** Een klaagschrift indienen, van elke volledigheid (KR-2021 art. 9, besluit 13). */
package nl.tegenkracht.klacht.indienen;
