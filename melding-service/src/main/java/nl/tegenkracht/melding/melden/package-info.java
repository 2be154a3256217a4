/** Making a melding with a vertrouwenspersoon of one's choice (KR-2021 art. 3). */
package nl.tegenkracht.melding.melden;
