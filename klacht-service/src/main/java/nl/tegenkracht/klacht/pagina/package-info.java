/** Wat de pagina's van klachten delen: statusteksten, opties en doorverwijzen na een formulier. */
package nl.tegenkracht.klacht.pagina;
