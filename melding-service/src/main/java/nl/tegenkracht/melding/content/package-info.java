/** De versleutelde inhoud van meldingen: schrijven voordat een dossier ernaar verwijst, lezen met een auditregel. */
package nl.tegenkracht.melding.content;
