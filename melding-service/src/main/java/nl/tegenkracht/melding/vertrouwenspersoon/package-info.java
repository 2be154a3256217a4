/** Wie de vertrouwenspersonen zijn, wie een melder kan kiezen, en het wisselen van vertrouwenspersoon. */
package nl.tegenkracht.melding.vertrouwenspersoon;
