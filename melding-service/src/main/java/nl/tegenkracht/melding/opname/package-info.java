/** Opname: a vertrouwenspersoon takes a melding down that was made orally or on paper (KR-2021 art. 3). */
package nl.tegenkracht.melding.opname;
