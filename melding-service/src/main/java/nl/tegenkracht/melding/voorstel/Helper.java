package nl.tegenkracht.melding.voorstel;

import nl.tegenkracht.melding.dossier.Categorie.Bilingual;

/**
 * Somebody a melder can be referred to, from the map of helpers.
 *
 * @param code     in a voorstel; never changes
 * @param bron     where it is written that one can go there
 * @param binnen   whether it belongs to the Kamer or its employers
 * @param naam     what it is called
 * @param waarvoor what for, in plain words
 * @param telefoon number; empty if it is not public
 * @param adres    of its site; empty if it has none
 */
public record Helper(String code, String bron, boolean binnen, Bilingual naam, Bilingual waarvoor, String telefoon,
        String adres) {}
