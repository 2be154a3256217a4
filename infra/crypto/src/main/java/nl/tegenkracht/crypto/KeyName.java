package nl.tegenkracht.crypto;

import java.util.regex.Pattern;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/** Namen van sleutels. Het domein zit in de naam: een sleutel van het ene domein opent niets van een ander. */
public final class KeyName {

    private static final Pattern FORMAT = Pattern.compile("[a-z]{2,20}(:[a-z0-9][a-z0-9.-]{0,80}){1,3}");

    private KeyName() {
    }

    /** Waaronder een dienst de datasleutels van zijn dossiers in dit domein verpakt. */
    public static String dossier(ServiceName service, DataDomain domain) {
        return "dossier:" + service.code() + ":" + domain;
    }

    /** Waarmee een dienst in dit domein een persoon tot pseudoniem maakt. */
    public static String person(ServiceName service, DataDomain domain) {
        return "persoon:" + service.code() + ":" + domain;
    }

    /** Waarmee een dienst in dit domein opzoekwaarden maakt, zoals die van een ontvangstcode. */
    public static String lookup(ServiceName service, DataDomain domain) {
        return "opzoek:" + service.code() + ":" + domain;
    }

    /** Waaronder de inhoud van gebeurtenissen op een topic verzegeld is. */
    public static String event(String topic) {
        return requireValid("gebeurtenis:" + topic);
    }

    /** Waaronder een onderdeel zijn sessies bewaart. */
    public static String session(String service) {
        return requireValid("sessie:" + service);
    }

    static String requireValid(String name) {
        if (name == null || !FORMAT.matcher(name).matches()) {
            throw new IllegalArgumentException("Geen geldige sleutelnaam");
        }
        return name;
    }
}
