/**
 * Brieven: what people are told in a procedure, in words. A letter is kept as it was given, so it is in the language of
 * the regeling; every artikel, length and day in it comes from the regelset and the ledger.
 */
package nl.tegenkracht.klacht.brieven;
