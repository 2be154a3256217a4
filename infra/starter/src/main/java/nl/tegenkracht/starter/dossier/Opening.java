package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.versleuteling.Datasleutel;
import nl.tegenkracht.versleuteling.Sleutelwrap;

/** Een dossier in wording: de sleutel bestaat, er is nog niets bewaard. */
public final class Opening {

    private final String id;
    private final Datasleutel sleutel;
    private final List<Sleutelwrap> wraps;

    Opening(String id, Datasleutel sleutel, List<Sleutelwrap> wraps) {
        this.id = id;
        this.sleutel = sleutel;
        this.wraps = List.copyOf(wraps);
    }

    public String id() {
        return id;
    }

    Datasleutel sleutel() {
        return sleutel;
    }

    List<Sleutelwrap> wraps() {
        return wraps;
    }
}
