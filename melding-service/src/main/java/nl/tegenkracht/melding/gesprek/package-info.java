/** The gesprek: the conversation of melder and vertrouwenspersoon (KR-2021 art. 5 lid 1 onder b and e). */
package nl.tegenkracht.melding.gesprek;
