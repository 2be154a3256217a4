package nl.tegenkracht.web.security;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;

/** Turns a {@code sub} or a benoeming into the pseudonym under which a service knows someone in this domain. */
public final class PersonPseudonyms {

    /** More than there are offices in a few domains; an id that somebody made up takes no more room than that. */
    private static final int MAX_REMEMBERED = 10_000;

    private final KeyVault vault;
    private final ServiceName service;
    private final Map<Office, String> offices = new ConcurrentHashMap<>();

    public PersonPseudonyms(KeyVault vault, ServiceName service) {
        this.vault = vault;
        this.service = service;
    }

    /** A benoeming in a domain. Its pseudonym never changes: the key of an HMAC does not turn. */
    private record Office(DataDomain domain, String benoeming) {}

    /** Pseudonym of a person in the current domain. */
    public String of(String sub) {
        return hmac("sub:" + sub);
    }

    /**
     * Pseudonym of the holder of a benoeming in the current domain. Remembered: who holds an office is asked for every
     * line of a list and every bericht, and a vault may be a device of its own. That of a person is not.
     */
    public String ofBenoeming(String benoeming) {
        if (offices.size() >= MAX_REMEMBERED) {
            offices.clear();
        }
        return offices.computeIfAbsent(new Office(DomainContext.current(), benoeming),
                office -> hmac("benoeming:" + benoeming));
    }

    private String hmac(String value) {
        var keyName = KeyName.person(service, DomainContext.current());
        return HexFormat.of().formatHex(vault.hmac(keyName, value.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
