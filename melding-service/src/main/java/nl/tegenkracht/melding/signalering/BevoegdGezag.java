package nl.tegenkracht.melding.signalering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The employer of the current domain, from the adresboek that its provider of logins keeps (record 0340): who can decide
 * for it, and what its people are called. Looking leaves no trace with anybody.
 */
@Component
class BevoegdGezag {

    private static final Logger LOG = LoggerFactory.getLogger(BevoegdGezag.class);
    private static final TypeReference<List<Person>> LIST_TYPE = new TypeReference<>() {
    };

    private final WatchedFile<List<Person>> file;
    private final PersonPseudonyms persons;

    BevoegdGezag(@Value("${melding.adresboek:}") String path, PersonPseudonyms persons) {
        var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.file = path.isBlank()
                ? null
                : new WatchedFile<>(Path.of(path), entries -> json.readValue(entries.toFile(), LIST_TYPE));
        this.persons = persons;
    }

    /** A line of the file, as far as it matters here. */
    record Person(String sub, String naam, DataDomain domein, boolean bevoegdGezag) {

        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /**
     * Somebody who can decide for the employer.
     *
     * @param kenmerk pseudonym (HMAC) of the person, as in grants
     * @param naam    name
     */
    record Gezag(String kenmerk, String naam) {

        @Override
        public String toString() {
            return "Gezag[]";
        }
    }

    /** Who can decide for it, by name; empty if nobody is known. */
    List<Gezag> gezag() {
        return people().stream().filter(Person::bevoegdGezag)
                .map(person -> new Gezag(persons.of(person.sub()), person.naam()))
                .sorted((one, other) -> one.naam().compareTo(other.naam())).toList();
    }

    /** What its people are called. */
    List<String> names() {
        return people().stream().map(Person::naam).toList();
    }

    private List<Person> people() {
        if (file == null || !refresh()) {
            return List.of();
        }
        var domain = DomainContext.current();
        return file.lastRead().orElseThrow().stream().filter(person -> domain.equals(person.domein())).toList();
    }

    private boolean refresh() {
        try {
            file.refresh();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error(LogCode.ADRESBOEK_UNREADABLE.pattern(), e.getClass().getSimpleName());
            return false;
        }
    }
}
