package nl.tegenkracht.web.adresboek;

import java.util.Set;

/**
 * Somebody who works for the employer of the current domain.
 *
 * @param kenmerk       pseudonym (HMAC) of the person, as in grants
 * @param naam          name
 * @param functie       what that person does, in words
 * @param bevoegdGezag  whether the employer says that this person can decide for it (D-14)
 * @param benoemingen   pseudonyms of the benoemingen that this person holds
 */
public record Collega(String kenmerk, String naam, String functie, boolean bevoegdGezag, Set<String> benoemingen) {

    public Collega {
        benoemingen = Set.copyOf(benoemingen);
    }

    @Override
    public String toString() {
        return "Collega[]";
    }
}
