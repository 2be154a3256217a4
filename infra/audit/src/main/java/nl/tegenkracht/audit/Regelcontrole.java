package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Bevinding.Soort.GEWIJZIGD;
import static nl.tegenkracht.audit.Bevinding.Soort.VOLGORDE;

import java.io.IOException;
import java.nio.file.Files;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Vergelijkt de regels van één run met zijn schakels. */
final class Regelcontrole {

    private final Spoormap map;
    private final String run;
    private final NavigableMap<Long, Schakel> schakels;
    private final Verslag verslag;
    private final TreeSet<Long> gevonden = new TreeSet<>();
    private final NavigableMap<Long, Wissing> wissingen = new TreeMap<>();
    private long vorige;
    private long onbevestigd;

    Regelcontrole(Spoormap map, String run, NavigableMap<Long, Schakel> schakels, Verslag verslag) {
        this.map = map;
        this.run = run;
        this.schakels = schakels;
        this.verslag = verslag;
    }

    void controleer() throws IOException {
        if (!Files.exists(map.regels(run))) {
            return;
        }
        long staart = Jsonregels.lees(map.regels(run), Long.MAX_VALUE, this::regel);
        if (staart > 0 || onbevestigd > 0) {
            verslag.merkOp(run, onbevestigd + " regels (en " + staart + " bytes) zonder schakel; nooit bevestigd");
        }
    }

    private boolean regel(byte[] bytes) {
        var bewaard = Jsonregels.lees(bytes, Bewaard.class);
        if (bewaard.isEmpty()) {
            onleesbaar();
            return true;
        }
        long nr = bewaard.get().nr();
        var schakel = schakels.get(nr);
        if (schakel == null) {
            onbekend(nr);
        } else if (!schakel.regel().equals(Hash.van(bytes))) {
            gevonden.add(nr);
            verslag.meld(GEWIJZIGD, run, nr, "de regel is niet meer wat hij was");
        } else {
            bekend(bewaard.get());
        }
        vorige = Math.max(vorige, nr);
        return true;
    }

    private void onleesbaar() {
        long hier = vorige + 1;
        if (schakels.isEmpty() || hier > schakels.lastKey()) {
            onbevestigd++;
        } else {
            gevonden.add(hier);
            verslag.meld(GEWIJZIGD, run, hier, "de regel is onleesbaar");
        }
    }

    private void onbekend(long nr) {
        if (schakels.isEmpty() || nr > schakels.lastKey()) {
            onbevestigd++;
        } else {
            verslag.meld(GEWIJZIGD, run, nr, "de regel is toegevoegd");
        }
    }

    private void bekend(Bewaard bewaard) {
        if (bewaard.nr() <= vorige) {
            verslag.meld(VOLGORDE, run, bewaard.nr(), "de regel staat niet op zijn plaats of dubbel");
        }
        gevonden.add(bewaard.nr());
        Wissing.lees(bewaard.regel()).ifPresent(wissing -> wissingen.put(bewaard.nr(), wissing));
    }

    /** Nummers van schakels zonder regel. */
    Set<Long> ontbrekend() {
        var ontbrekend = new TreeSet<>(schakels.keySet());
        ontbrekend.removeAll(gevonden);
        return ontbrekend;
    }

    /** De wissingen die deze run verantwoordt, op het nummer van hun regel. */
    NavigableMap<Long, Wissing> wissingen() {
        return wissingen;
    }
}
