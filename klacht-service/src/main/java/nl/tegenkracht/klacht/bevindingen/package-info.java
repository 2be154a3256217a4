/**
 * What stands out in a klaagschrift, for the secretaris: small toetsen (legal checks) that each look at one artikel. A
 * bevinding refuses nothing (D-13); people decide. Without a framework.
 */
package nl.tegenkracht.klacht.bevindingen;
