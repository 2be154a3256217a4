package nl.tegenkracht.demologin.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.OwnerOnly;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.key.Pseudonyms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The adresboek of the demonstration: who works where, under the pseudonym that the tokens of that domain have. Where
 * there are real people, the provider of their logins or an HR system keeps this file (record 0340).
 */
@Component
class AdresboekFile {

    /** Role of who can decide for an employer. */
    private static final String AUTHORITY = "bevoegd-gezag";

    AdresboekFile(DemoLoginProperties properties, Persons persons, Pseudonyms pseudonyms) {
        if (properties.adresboek() != null) {
            write(properties.adresboek(), persons.listed().stream().map(person -> entry(person, pseudonyms)).toList());
        }
    }

    /** A line of the file. */
    record Entry(String sub, String naam, DataDomain domein, String functie, boolean bevoegdGezag,
            List<String> benoemingen) {

        @Override
        public String toString() {
            return "Entry[]";
        }
    }

    private static Entry entry(InventedPerson person, Pseudonyms pseudonyms) {
        return new Entry(pseudonyms.inDomain(person.domein(), person.account()), person.naam(), person.domein(),
                person.uitleg(), person.rollen().contains(AUTHORITY),
                person.ambten().stream().map(held -> held.benoeming()).toList());
    }

    private static void write(Path target, List<Entry> entries) {
        try {
            OwnerOnly.write(target, JsonMapper.builder().build().writeValueAsBytes(entries));
        } catch (IOException e) {
            throw new UncheckedIOException("The adresboek cannot be written", e);
        }
    }
}
