/** The people of an employer, from whom the secretaris chooses who is meant and who decides (record 0340). */
package nl.tegenkracht.klacht.personen;
