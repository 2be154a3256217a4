package nl.tegenkracht.identity.persoon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.identity.Instellingen;
import nl.tegenkracht.identity.sleutel.Pseudoniemen;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Alle personen, gelezen bij het starten. */
@Component
public class Personen {

    private final Map<String, Persoon> opAccount = new LinkedHashMap<>();
    private final Map<String, Persoon> opPseudoniem = new LinkedHashMap<>();

    Personen(Instellingen instellingen, Pseudoniemen pseudoniemen) {
        var gelezen = JsonMapper.builder().build().readValue(instellingen.personen().toFile(),
                new TypeReference<List<Persoon>>() {
                });
        for (var persoon : gelezen) {
            if (opAccount.put(persoon.account(), persoon) != null) {
                throw new IllegalArgumentException("Een account komt twee keer voor");
            }
            opPseudoniem.put(pseudoniemen.intern(persoon.account()), persoon);
        }
    }

    public Optional<Persoon> metAccount(String account) {
        return Optional.ofNullable(opAccount.get(account));
    }

    /** Bij het pseudoniem dat deze provider zelf gebruikt; leeg als de persoon er niet meer is. */
    public Optional<Persoon> metPseudoniem(String pseudoniem) {
        return Optional.ofNullable(opPseudoniem.get(pseudoniem));
    }

    public Collection<Persoon> alle() {
        return opAccount.values();
    }
}
