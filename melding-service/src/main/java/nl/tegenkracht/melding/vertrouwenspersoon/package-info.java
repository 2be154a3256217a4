/** Who the vertrouwenspersonen are, whom a melder can choose, and wisselen (changing to another one). */
package nl.tegenkracht.melding.vertrouwenspersoon;
