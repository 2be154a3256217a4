/** Een melding doen bij een vertrouwenspersoon naar keuze (KR-2021 art. 3). */
package nl.tegenkracht.melding.melden;
