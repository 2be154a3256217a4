package nl.tegenkracht.starter.beveiliging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyName;

/** Maakt van een {@code sub} of een benoeming het kenmerk waaronder een dienst iemand in dit domein kent. */
public final class Personen {

    private final KeyVault kluis;
    private final ServiceName dienst;

    public Personen(KeyVault kluis, ServiceName dienst) {
        this.kluis = kluis;
        this.dienst = dienst;
    }

    /** Kenmerk van een persoon in het huidige domein. */
    public String van(String sub) {
        return hmac("sub:" + sub);
    }

    /** Kenmerk van de drager van een benoeming in het huidige domein. */
    public String vanBenoeming(String benoeming) {
        return hmac("benoeming:" + benoeming);
    }

    private String hmac(String waarde) {
        var sleutelnaam = KeyName.person(dienst, Domeincontext.huidig());
        return HexFormat.of().formatHex(kluis.hmac(sleutelnaam, waarde.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
