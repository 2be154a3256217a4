/** Secrets on disk, the signing keys and the pseudonyms that follow from them. */
package nl.tegenkracht.identity.key;
