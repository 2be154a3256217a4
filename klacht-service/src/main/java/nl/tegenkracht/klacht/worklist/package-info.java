/** Lists: mijn klachten for klagers, their own dossiers for whoever is in the Klachtencommissie. */
package nl.tegenkracht.klacht.worklist;
