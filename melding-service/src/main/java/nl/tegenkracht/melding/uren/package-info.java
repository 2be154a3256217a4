/** The own figures of a vertrouwenspersoon: contacts and minutes per year (KR-2021 art. 5 lid 1 onder h and j). */
package nl.tegenkracht.melding.uren;
