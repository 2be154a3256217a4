package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.crypto.DataKey;
import nl.tegenkracht.crypto.KeyWrap;

/** Een dossier in wording: de sleutel bestaat, er is nog niets bewaard. */
public final class Opening {

    private final String id;
    private final DataKey sleutel;
    private final List<KeyWrap> wraps;

    Opening(String id, DataKey sleutel, List<KeyWrap> wraps) {
        this.id = id;
        this.sleutel = sleutel;
        this.wraps = List.copyOf(wraps);
    }

    public String id() {
        return id;
    }

    DataKey sleutel() {
        return sleutel;
    }

    List<KeyWrap> wraps() {
        return wraps;
    }
}
