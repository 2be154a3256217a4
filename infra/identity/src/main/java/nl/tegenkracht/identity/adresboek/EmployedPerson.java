package nl.tegenkracht.identity.adresboek;

import java.net.URI;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.person.Person;

/**
 * Somebody as an HR system and the provider of logins know them.
 *
 * @param issuer       where this person logs in
 * @param sub          who that is there
 * @param naam         how colleagues know this person
 * @param domein       of the employer
 * @param functie      what this person does there
 * @param bevoegdGezag whether this person can decide for the employer
 * @param benoemingen  ids of the offices of this person; none if there are none
 */
record EmployedPerson(URI issuer, String sub, String naam, DataDomain domein, String functie, boolean bevoegdGezag,
        List<String> benoemingen) {

    EmployedPerson {
        if (issuer == null || sub == null || naam == null || domein == null || functie == null) {
            throw new IllegalArgumentException("somebody without issuer, sub, naam, domein or functie");
        }
        benoemingen = benoemingen == null ? List.of() : List.copyOf(benoemingen);
    }

    AdresboekEntry under(Pseudonyms pseudonyms) {
        return new AdresboekEntry(pseudonyms.inDomain(domein, Person.accountAt(issuer, sub)), naam, domein, functie,
                bevoegdGezag, benoemingen);
    }

    @Override
    public String toString() {
        return "EmployedPerson[]";
    }
}
