/** Wat de pagina's van melden delen: statusteksten en doorverwijzen na een formulier. */
package nl.tegenkracht.melding.pagina;
