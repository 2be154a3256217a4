package nl.tegenkracht.dossier.concept;

import java.util.Optional;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.WrappedKey;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** Seals concepten under the key of the dossiers of the current domain: one fits only in its own place. */
class ConceptCipher {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyVault vault;
    private final ServiceName service;

    ConceptCipher(KeyVault vault, ServiceName service) {
        this.vault = vault;
        this.service = service;
    }

    Document seal(String id, KeptConcept concept) {
        var sealed = vault.seal(keyName(), JSON.writeValueAsBytes(concept), context(id));
        return new Document("kid", sealed.kid()).append("inhoud", new Binary(sealed.bytes()));
    }

    /** Empty if it is not of this key and place. */
    Optional<KeptConcept> open(String id, Document document) {
        try {
            var sealed = new WrappedKey(document.getString("kid"), document.get("inhoud", Binary.class).getData());
            return Optional.of(JSON.readValue(vault.unseal(keyName(), sealed, context(id)), KeptConcept.class));
        } catch (DecryptionFailed notOfThisPlace) {
            return Optional.empty();
        }
    }

    boolean isOutdated(Document document) {
        return !vault.currentKid(keyName()).equals(document.getString("kid"));
    }

    private static byte[] context(String id) {
        return EncryptionContext.of("concept", id);
    }

    private String keyName() {
        return KeyName.dossier(service, DomainContext.current());
    }
}
