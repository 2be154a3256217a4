package nl.tegenkracht.audit;

import java.util.ArrayList;
import java.util.List;

/** Verzamelt wat de controle van één spoor vindt. */
final class Verslag {

    private final Spoormap map;
    private final List<Bevinding> bevindingen = new ArrayList<>();
    private final List<String> opmerkingen = new ArrayList<>();

    Verslag(Spoormap map) {
        this.map = map;
    }

    void meld(Bevinding.Soort soort, String run, long nr, String uitleg) {
        bevindingen.add(new Bevinding(soort, map.dienst(), map.domein(), run, nr, uitleg));
    }

    void merkOp(String run, String opmerking) {
        opmerkingen.add(map.dienst() + "/" + map.domein() + "/" + run + ": " + opmerking);
    }

    Rapport rapport(long runs, long schakels, long koppen) {
        return new Rapport(bevindingen, opmerkingen, 1, runs, schakels, koppen);
    }
}
