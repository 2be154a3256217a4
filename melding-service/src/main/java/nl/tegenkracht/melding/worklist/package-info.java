/** Lists: mijn meldingen for melders, their own dossiers for vertrouwenspersonen. */
package nl.tegenkracht.melding.worklist;
