package nl.tegenkracht.demologin.person;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.key.Pseudonyms;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All people, read at the start. */
@Component
public class Persons {

    private final List<InventedPerson> listed;
    private final Map<String, InventedPerson> byAccount = new LinkedHashMap<>();
    private final Map<String, InventedPerson> byPseudonym = new LinkedHashMap<>();

    Persons(DemoLoginProperties properties, Pseudonyms pseudonyms) {
        listed = read(properties.persons());
        Stream.concat(listed.stream(), Stream.ofNullable(properties.extras()).map(Persons::read).flatMap(List::stream))
                .forEach(person -> add(person, pseudonyms));
    }

    private static List<InventedPerson> read(Path file) {
        return JsonMapper.builder().build().readValue(file.toFile(), new TypeReference<>() {
        });
    }

    private void add(InventedPerson person, Pseudonyms pseudonyms) {
        if (byAccount.put(person.account(), person) != null) {
            throw new IllegalArgumentException("An account occurs twice");
        }
        byPseudonym.put(pseudonyms.internal(person.account()), person);
    }

    public Optional<InventedPerson> findByAccount(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    /** By the pseudonym that this provider uses itself; empty if the person is no longer there. */
    public Optional<InventedPerson> findByPseudonym(String pseudonym) {
        return Optional.ofNullable(byPseudonym.get(pseudonym));
    }

    /** Those to choose from; the others only fill the platform of a demonstration. */
    public List<InventedPerson> listed() {
        return listed;
    }
}
