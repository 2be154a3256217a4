package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.crypto.DataKey;
import nl.tegenkracht.crypto.KeyWrap;

/** A dossier in the making: the key exists, nothing has been kept yet. */
public final class DossierDraft {

    private final String id;
    private final DataKey key;
    private final List<KeyWrap> wraps;

    DossierDraft(String id, DataKey key, List<KeyWrap> wraps) {
        this.id = id;
        this.key = key;
        this.wraps = List.copyOf(wraps);
    }

    public String id() {
        return id;
    }

    DataKey key() {
        return key;
    }

    List<KeyWrap> wraps() {
        return wraps;
    }
}
