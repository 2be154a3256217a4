package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.crypto.DataKey;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;

/** The data keys of dossiers, wrapped under the key of (service, domain). */
final class DossierKeys {

    private final KeyVault vault;
    private final ServiceName service;

    DossierKeys(KeyVault vault, ServiceName service) {
        this.vault = vault;
        this.service = service;
    }

    DossierDraft draft(String dossier) {
        var key = DataKey.generate();
        return new DossierDraft(dossier, key,
                List.of(KeyWrap.create(vault, keyName(), WrapRecipient.SERVICE, key, dossier)));
    }

    DataKey open(Dossier<?> dossier) {
        var wrap = dossier.keyWraps().stream().filter(candidate -> candidate.recipient() == WrapRecipient.SERVICE)
                .findFirst()
                .orElseThrow(DecryptionFailed::new);
        return wrap.open(vault, keyName(), dossier.id());
    }

    /** The wraps, the one for the service under the current key. */
    List<KeyWrap> rewrap(Dossier<?> dossier) {
        return dossier.keyWraps().stream()
                .map(wrap -> wrap.recipient() == WrapRecipient.SERVICE
                        ? wrap.rewrap(vault, keyName(), dossier.id())
                        : wrap)
                .toList();
    }

    String keyName() {
        return KeyName.dossier(service, DomainContext.current());
    }
}
