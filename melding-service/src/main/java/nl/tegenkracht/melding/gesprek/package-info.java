/** Het gesprek tussen melder en vertrouwenspersoon (KR-2021 art. 5 lid 1 onder b en e). */
package nl.tegenkracht.melding.gesprek;
