/** The encrypted content of klachten: written before a dossier refers to it, read with an audit entry. */
package nl.tegenkracht.klacht.content;
