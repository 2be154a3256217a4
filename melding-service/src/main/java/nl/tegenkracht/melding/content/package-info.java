/** The encrypted content of meldingen: written before a dossier refers to it, read with an audit entry. */
package nl.tegenkracht.melding.content;
