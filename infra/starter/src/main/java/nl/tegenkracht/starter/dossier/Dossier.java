package nl.tegenkracht.starter.dossier;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.crypto.KeyWrap;

/**
 * Een dossier zoals het gelezen is: staat en verwijzingen, geen inhoud.
 *
 * @param id       128 willekeurige bits
 * @param version   telt elke wijziging; voor {@code If-Match} en verouderde formulieren
 * @param state    de staat van de dienst
 * @param grants  wie erbij mag, met naam verleend
 * @param stukken  verwijzingen, in volgorde van toevoegen
 * @param keyWraps de datasleutel, ingepakt voor ieder die haar mag openen
 * @param sequence volgnummer van de laatste gebeurtenis
 * @param <S>      de staat van de dienst
 */
public record Dossier<S>(String id, long version, S state, List<Grant> grants, List<StukReference> stukken,
        List<KeyWrap> keyWraps, long sequence) {

    public Dossier {
        grants = List.copyOf(grants);
        stukken = List.copyOf(stukken);
        keyWraps = List.copyOf(keyWraps);
    }

    /** Als wat de beller erbij mag: {@code melder}, {@code vertrouwenspersoon}, ... */
    public Optional<String> roleOf(Caller caller) {
        return grants.stream().filter(grant -> caller.grantKeys().contains(grant.holder())).map(Grant::role)
                .findFirst();
    }

    public boolean accessibleTo(Caller caller) {
        return roleOf(caller).isPresent();
    }

    @Override
    public String toString() {
        return "Dossier[versie=" + version + "]";
    }
}
