/** Voorstellen: what the vertrouwenspersoon proposes to do towards others, and the consent of the melder. */
package nl.tegenkracht.melding.voorstel;
