/** Afsluiten: the melder ends a melding, the vertrouwenspersoon closes it with an afsluitbrief, the melder reopens it. */
package nl.tegenkracht.melding.afsluiten;
