package nl.tegenkracht.demologin.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.adresboek.AdresboekEntry;
import nl.tegenkracht.identity.key.Pseudonyms;
import org.springframework.stereotype.Component;

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

    private static AdresboekEntry entry(InventedPerson person, Pseudonyms pseudonyms) {
        return new AdresboekEntry(pseudonyms.inDomain(person.domein(), person.account()), person.naam(),
                person.domein(),
                person.uitleg(), person.rollen().contains(AUTHORITY),
                person.ambten().stream().map(held -> held.benoeming()).toList());
    }

    private static void write(Path target, List<AdresboekEntry> entries) {
        try {
            AdresboekEntry.write(target, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("The adresboek cannot be written", e);
        }
    }
}
