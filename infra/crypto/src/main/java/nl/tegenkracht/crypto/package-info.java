/**
 * Who can read something is decided here by who has a key. Every dossier has a data key of its own; it is stored only
 * in wrapped form, under a key that never leaves the {@link nl.tegenkracht.crypto.KeyVault}. If the wraps are
 * destroyed, the content is gone (AVG art. 5 lid 1 onder e, art. 32 lid 1 onder a).
 */
package nl.tegenkracht.crypto;
