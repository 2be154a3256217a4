/** Hoe een melding op een pagina heet. */
package nl.tegenkracht.melding.page;
