/**
 * Wie iets kan lezen, wordt hier bepaald door wie een sleutel heeft. Elk dossier heeft een eigen datasleutel; die ligt
 * alleen verpakt opgeslagen, onder een sleutel die de {@link nl.tegenkracht.crypto.KeyVault} nooit verlaat.
 * Vernietigt men de verpakkingen, dan is de inhoud weg (AVG art. 5 lid 1 onder e, art. 32 lid 1 onder a).
 */
package nl.tegenkracht.crypto;
