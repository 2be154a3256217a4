package nl.tegenkracht.starter.security;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.domain.DomainContext;

/** Turns a {@code sub} or a benoeming into the pseudonym under which a service knows someone in this domain. */
public final class PersonPseudonyms {

    private final KeyVault vault;
    private final ServiceName service;

    public PersonPseudonyms(KeyVault vault, ServiceName service) {
        this.vault = vault;
        this.service = service;
    }

    /** Pseudonym of a person in the current domain. */
    public String of(String sub) {
        return hmac("sub:" + sub);
    }

    /** Pseudonym of the holder of a benoeming in the current domain. */
    public String ofBenoeming(String benoeming) {
        return hmac("benoeming:" + benoeming);
    }

    private String hmac(String value) {
        var keyName = KeyName.person(service, DomainContext.current());
        return HexFormat.of().formatHex(vault.hmac(keyName, value.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
