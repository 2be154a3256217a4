/** Lijsten: mijn meldingen voor melders, eigen dossiers voor vertrouwenspersonen. */
package nl.tegenkracht.melding.worklist;
