/** What a vertrouwenspersoon brings to the attention of the employer, and the answer (KR-2021 art. 5 lid 1 onder f). */
package nl.tegenkracht.melding.signalering;
