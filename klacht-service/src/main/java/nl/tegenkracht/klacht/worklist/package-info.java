/** Lijsten: mijn klachten voor klagers, eigen dossiers voor wie in de Klachtencommissie zit. */
package nl.tegenkracht.klacht.worklist;
