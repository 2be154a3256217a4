/**
 * Rekenen met termijnen: kalendereenheden in Europe/Amsterdam, de dag van de gebeurtenis telt niet mee, een maandeinde
 * kort af (besluit 3). Zonder raamwerk en zonder aantallen: die komen uit de regelset.
 */
package nl.tegenkracht.klacht.termijn;
