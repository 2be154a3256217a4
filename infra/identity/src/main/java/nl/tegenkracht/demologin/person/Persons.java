package nl.tegenkracht.demologin.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.identity.key.Pseudonyms;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All people, read at the start. */
@Component
public class Persons {

    private final Map<String, InventedPerson> byAccount = new LinkedHashMap<>();
    private final Map<String, InventedPerson> byPseudonym = new LinkedHashMap<>();

    Persons(DemoLoginProperties properties, Pseudonyms pseudonyms) {
        var persons = JsonMapper.builder().build().readValue(properties.persons().toFile(),
                new TypeReference<List<InventedPerson>>() {
                });
        for (var person : persons) {
            if (byAccount.put(person.account(), person) != null) {
                throw new IllegalArgumentException("An account occurs twice");
            }
            byPseudonym.put(pseudonyms.internal(person.account()), person);
        }
    }

    public Optional<InventedPerson> findByAccount(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    /** By the pseudonym that this provider uses itself; empty if the person is no longer there. */
    public Optional<InventedPerson> findByPseudonym(String pseudonym) {
        return Optional.ofNullable(byPseudonym.get(pseudonym));
    }

    public Collection<InventedPerson> all() {
        return byAccount.values();
    }
}
