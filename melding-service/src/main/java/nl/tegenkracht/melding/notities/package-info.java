/** What a vertrouwenspersoon keeps for themselves about a melding: notes, the log of contacts, the own list. */
package nl.tegenkracht.melding.notities;
