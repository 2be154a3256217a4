package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.crypto.DataKey;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;

/** De datasleutels van dossiers, ingepakt onder de sleutel van (dienst, domein). */
final class Dossiersleutels {

    private final KeyVault kluis;
    private final ServiceName dienst;

    Dossiersleutels(KeyVault kluis, ServiceName dienst) {
        this.kluis = kluis;
        this.dienst = dienst;
    }

    Opening nieuw(String dossier) {
        var sleutel = DataKey.generate();
        return new Opening(dossier, sleutel,
                List.of(KeyWrap.create(kluis, sleutelnaam(), WrapRecipient.SERVICE, sleutel, dossier)));
    }

    DataKey open(Dossier<?> dossier) {
        var wrap = dossier.sleutels().stream().filter(een -> een.recipient() == WrapRecipient.SERVICE).findFirst()
                .orElseThrow(DecryptionFailed::new);
        return wrap.open(kluis, sleutelnaam(), dossier.id());
    }

    /** De wraps, die voor de dienst onder de huidige sleutel. */
    List<KeyWrap> herverpak(Dossier<?> dossier) {
        return dossier.sleutels().stream()
                .map(wrap -> wrap.recipient() == WrapRecipient.SERVICE
                        ? wrap.rewrap(kluis, sleutelnaam(), dossier.id())
                        : wrap)
                .toList();
    }

    String sleutelnaam() {
        return KeyName.dossier(dienst, Domeincontext.huidig());
    }
}
