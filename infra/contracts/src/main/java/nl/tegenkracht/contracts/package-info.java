/**
 * De afspraken waar elk onderdeel aan hangt: datadomeinen, adressen, claims, topics, gebeurtenissen en regelsets.
 * Zonder raamwerk, zodat elk onderdeel ze kan gebruiken zonder iets anders mee te nemen.
 */
package nl.tegenkracht.contracts;
