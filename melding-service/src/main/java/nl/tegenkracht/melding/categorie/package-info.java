/** How a vertrouwenspersoon registers what a melding is about, and corrects that at any time (KR-2021 art. 5 lid 1). */
package nl.tegenkracht.melding.categorie;
