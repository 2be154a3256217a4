package nl.tegenkracht.versleuteling;

import java.util.regex.Pattern;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/** Namen van sleutels. Het domein zit in de naam: een sleutel van het ene domein opent niets van een ander. */
public final class Sleutelnaam {

    private static final Pattern VORM = Pattern.compile("[a-z]{2,20}(:[a-z0-9][a-z0-9.-]{0,80}){1,3}");

    private Sleutelnaam() {
    }

    /** Waaronder een dienst de datasleutels van zijn dossiers in dit domein verpakt. */
    public static String dossier(ServiceName dienst, DataDomain domein) {
        return "dossier:" + dienst.code() + ":" + domein;
    }

    /** Waarmee een dienst in dit domein een persoon tot pseudoniem maakt. */
    public static String persoon(ServiceName dienst, DataDomain domein) {
        return "persoon:" + dienst.code() + ":" + domein;
    }

    /** Waarmee een dienst in dit domein opzoekwaarden maakt, zoals die van een ontvangstcode. */
    public static String opzoek(ServiceName dienst, DataDomain domein) {
        return "opzoek:" + dienst.code() + ":" + domein;
    }

    /** Waaronder de inhoud van gebeurtenissen op een topic verzegeld is. */
    public static String gebeurtenis(String topic) {
        return geldig("gebeurtenis:" + topic);
    }

    /** Waaronder een onderdeel zijn sessies bewaart. */
    public static String sessie(String onderdeel) {
        return geldig("sessie:" + onderdeel);
    }

    static String geldig(String naam) {
        if (naam == null || !VORM.matcher(naam).matches()) {
            throw new IllegalArgumentException("Geen geldige sleutelnaam");
        }
        return naam;
    }
}
