package nl.tegenkracht.crypto;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.DomainState;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;

/**
 * Which keys a landscape needs. Whoever adds a kind of key adds it here, or no service outside the demonstration has
 * it.
 *
 * @param encrypting names of keys to encrypt under
 * @param hmac       names of keys to make pseudonyms and lookup values with
 */
public record LandscapeKeys(List<String> encrypting, List<String> hmac) {

    public LandscapeKeys {
        encrypting = List.copyOf(encrypting);
        hmac = List.copyOf(hmac);
    }

    /** Of every domain that is served or will be. */
    public static LandscapeKeys of(Landscape landscape) {
        var encrypting = new ArrayList<String>(List.of(KeyName.session("poort"), KeyName.event(Topics.TELLING)));
        var hmac = new ArrayList<String>();
        landscape.domeinen().stream()
                .filter(entry -> entry.staat() == DomainState.VOORBEREID || entry.staat().isServed())
                .forEach(entry -> add(entry.domein(), encrypting, hmac));
        return new LandscapeKeys(encrypting, hmac);
    }

    private static void add(DataDomain domain, List<String> encrypting, List<String> hmac) {
        encrypting.add(KeyName.event(Topics.incoming(domain)));
        for (var service : ServiceName.values()) {
            encrypting.add(KeyName.dossier(service, domain));
            encrypting.add(KeyName.event(Topics.events(domain, service)));
            hmac.add(KeyName.person(service, domain));
            hmac.add(KeyName.lookup(service, domain));
        }
    }

    /** Makes what is missing and overwrites nothing; returns how many were missing. */
    public int createIn(RotatableKeyVault vault) {
        return (int) (encrypting.stream().filter(vault::create).count()
                + hmac.stream().filter(vault::createHmac).count());
    }
}
