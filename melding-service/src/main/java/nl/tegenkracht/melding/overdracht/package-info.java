/** How a vertrouwenspersoon steps aside: giving a melding back, and being away (KR-2021 art. 5 lid 5 and 7). */
package nl.tegenkracht.melding.overdracht;
