/** Indienen: filing a klaagschrift of any completeness (KR-2021 art. 9, D-13). */
package nl.tegenkracht.klacht.indienen;
