/** De versleutelde inhoud van klachten: schrijven voordat een dossier ernaar verwijst, lezen met een auditregel. */
package nl.tegenkracht.klacht.content;
