package nl.tegenkracht.starter.security;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyName;

/** Maakt van een {@code sub} of een benoeming het kenmerk waaronder een dienst iemand in dit domein kent. */
public final class PersonPseudonyms {

    private final KeyVault vault;
    private final ServiceName service;

    public PersonPseudonyms(KeyVault vault, ServiceName service) {
        this.vault = vault;
        this.service = service;
    }

    /** Kenmerk van een persoon in het huidige domein. */
    public String of(String sub) {
        return hmac("sub:" + sub);
    }

    /** Kenmerk van de drager van een benoeming in het huidige domein. */
    public String ofBenoeming(String benoeming) {
        return hmac("benoeming:" + benoeming);
    }

    private String hmac(String value) {
        var keyName = KeyName.person(service, DomainContext.current());
        return HexFormat.of().formatHex(vault.hmac(keyName, value.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
