package nl.tegenkracht.dossier;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.DerivedKey;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;

/** The keys under which dossiers are sealed: one per generation of the key of (service, domain), kept in memory. */
final class SealKeys {

    private static final byte[] USE = EncryptionContext.of("dossierzegel");

    private final KeyVault vault;
    private final ServiceName service;
    private final Map<Generation, DerivedKey> keys = new ConcurrentHashMap<>();

    SealKeys(KeyVault vault, ServiceName service) {
        this.vault = vault;
        this.service = service;
    }

    /** A generation of the key of this service in a domain. */
    private record Generation(DataDomain domain, String kid) {}

    ServiceName service() {
        return service;
    }

    /** The generation to seal under now. */
    String current() {
        return vault.currentKid(keyName());
    }

    /** @throws nl.tegenkracht.crypto.DecryptionFailed if the vault does not know this generation */
    DerivedKey of(String generation) {
        return keys.computeIfAbsent(new Generation(DomainContext.current(), generation),
                wanted -> DerivedKey.of(vault, keyName(), generation, USE));
    }

    private String keyName() {
        return KeyName.dossier(service, DomainContext.current());
    }
}
