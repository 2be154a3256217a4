/** The adresboek of an employer, under the pseudonyms that only this desk can make. */
package nl.tegenkracht.identity.adresboek;
