package nl.tegenkracht.web.adresboek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adresboek: who works for an employer, as a file that its provider of logins keeps. Only people of the current domain
 * are ever found, and looking leaves no trace with anybody (record 0340).
 */
public class Adresboek {

    private static final Logger LOG = LoggerFactory.getLogger(Adresboek.class);
    private static final TypeReference<List<Entry>> LIST_TYPE = new TypeReference<>() {
    };

    private final WatchedFile<List<Entry>> file;
    private final PersonPseudonyms persons;
    private final Map<DataDomain, List<Collega>> known = new ConcurrentHashMap<>();

    /**
     * The adresboek in this file.
     *
     * @param path where it is; blank if there is none
     */
    public Adresboek(String path, PersonPseudonyms persons) {
        var json = JsonMapper.builder().build();
        this.file = path.isBlank()
                ? null
                : new WatchedFile<>(Path.of(path), entries -> json.readValue(entries.toFile(), LIST_TYPE));
        this.persons = persons;
    }

    /** A line of the file. */
    record Entry(String sub, String naam, DataDomain domein, String functie, boolean bevoegdGezag,
            List<String> benoemingen) {

        @Override
        public String toString() {
            return "Entry[]";
        }
    }

    /** The people of the current domain, by name; empty if there is no adresboek, or it cannot be read. */
    public List<Collega> collegas() {
        return file == null || !refresh() ? List.of() : known.computeIfAbsent(DomainContext.current(), this::of);
    }

    /** Who can decide for the employer of the current domain, by name; empty if nobody is known. */
    public List<Collega> gezag() {
        return collegas().stream().filter(Collega::bevoegdGezag).toList();
    }

    /** Somebody of the current domain by pseudonym. */
    public Optional<Collega> find(String kenmerk) {
        return collegas().stream().filter(collega -> collega.kenmerk().equals(kenmerk)).findFirst();
    }

    private boolean refresh() {
        try {
            if (file.refresh()) {
                known.clear();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error(LogCode.ADRESBOEK_UNREADABLE.pattern(), e.getClass().getSimpleName());
            return false;
        }
    }

    private List<Collega> of(DataDomain domain) {
        return file.lastRead().orElseThrow().stream().filter(entry -> entry.domein().equals(domain))
                .map(entry -> new Collega(persons.of(entry.sub()), entry.naam(), entry.functie(), entry.bevoegdGezag(),
                        (entry.benoemingen() == null ? List.<String>of() : entry.benoemingen()).stream()
                                .map(persons::ofBenoeming).collect(Collectors.toSet())))
                .sorted((one, other) -> one.naam().compareTo(other.naam())).toList();
    }
}
