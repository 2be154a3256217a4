package nl.tegenkracht.crypto;

import java.util.regex.Pattern;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/**
 * Names of keys. The domain is in the name: a key of one domain opens nothing of another. The names never change:
 * everything ever encrypted depends on them.
 */
public final class KeyName {

    private static final Pattern FORMAT = Pattern.compile("[a-z]{2,20}(:[a-z0-9][a-z0-9.-]{0,80}){1,3}");

    private KeyName() {
    }

    /** Under which a service wraps the data keys of its dossiers in this domain. */
    public static String dossier(ServiceName service, DataDomain domain) {
        return "dossier:" + service.code() + ":" + domain;
    }

    /** With which a service makes a pseudonym of a person in this domain. */
    public static String person(ServiceName service, DataDomain domain) {
        return "persoon:" + service.code() + ":" + domain;
    }

    /**
     * With which a service makes lookup values in this domain, such as that of an ontvangstcode (the secret code of an
     * anonymous melder).
     */
    public static String lookup(ServiceName service, DataDomain domain) {
        return "opzoek:" + service.code() + ":" + domain;
    }

    /** Under which the content of events on a topic is sealed. */
    public static String event(String topic) {
        return requireValid("gebeurtenis:" + topic);
    }

    /** Under which a service keeps its sessions. */
    public static String session(String service) {
        return requireValid("sessie:" + service);
    }

    /** The key from which everything of one generation of another key is derived. */
    static String generation(String keyName, String kid) {
        return requireValid("generatie:" + keyName.replace(':', '.') + ":" + kid.substring(kid.indexOf('#') + 1));
    }

    static String requireValid(String name) {
        if (name == null || !FORMAT.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a valid key name");
        }
        return name;
    }
}
