package nl.tegenkracht.melding.advies;

import nl.tegenkracht.melding.dossier.Categorie.Bilingual;

/**
 * A possible step, with what speaks for and against it.
 *
 * @param code   in an adviesblad; never changes
 * @param bron   where it is written that this can be done
 * @param naam   what it is, for the melder
 * @param voor   what speaks for it
 * @param tegen  what speaks against it
 */
public record Adviesoptie(String code, String bron, Bilingual naam, Bilingual voor, Bilingual tegen) {}
