package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Bevinding.Soort.AFGEKAPT;
import static nl.tegenkracht.audit.Bevinding.Soort.GEWIJZIGD;
import static nl.tegenkracht.audit.Bevinding.Soort.ONTBREEKT;
import static nl.tegenkracht.audit.Bevinding.Soort.VOLGORDE;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Loopt de schakels van één run na, en vergelijkt ze met wat getuigen erover zeggen. */
final class Ketencontrole {

    private final Spoormap map;
    private final String run;
    private final Verslag verslag;
    private final NavigableMap<Long, Schakel> schakels = new TreeMap<>();
    private String beginKop;
    private String kop;
    private long nr;
    private long onleesbaar;

    Ketencontrole(Spoormap map, String run, Verslag verslag) {
        this.map = map;
        this.run = run;
        this.verslag = verslag;
    }

    /** De schakels op nummer, om de regels mee te vergelijken. */
    NavigableMap<Long, Schakel> controleer(List<Getuige> getuigen) throws IOException {
        long staart = Jsonregels.lees(map.keten(run), Long.MAX_VALUE, this::regel);
        if (staart > 0 || onleesbaar > 0) {
            verslag.merkOp(run, "onvolledige staart van de keten, na uitval; nooit bevestigd");
        }
        gaten();
        getuigen.forEach(this::vergelijk);
        return schakels;
    }

    private boolean regel(byte[] bytes) {
        if (beginKop == null) {
            begin(bytes);
        } else {
            Jsonregels.lees(bytes, Schakel.class).filter(Schakel::leesbaar).ifPresentOrElse(this::schakel,
                    () -> onleesbaar++);
        }
        return true;
    }

    private void begin(byte[] bytes) {
        beginKop = Hash.van(bytes);
        kop = beginKop;
        var begin = Jsonregels.lees(bytes, Runbegin.class);
        if (begin.isEmpty() || !map.dienst().equals(begin.get().dienst()) || !map.domein().equals(begin.get().domein())
                || !run.equals(begin.get().run())) {
            verslag.meld(GEWIJZIGD, run, 0, "het begin van de run hoort hier niet of is onleesbaar");
        }
    }

    private void schakel(Schakel schakel) {
        if (onleesbaar > 0) {
            verslag.meld(GEWIJZIGD, run, nr + 1, "een schakel is onleesbaar");
            onleesbaar = 0;
        }
        if (schakel.nr() <= nr) {
            verslag.meld(VOLGORDE, run, schakel.nr(), "de schakel staat niet op zijn plaats of dubbel");
        } else if (!schakel.klopt() || schakel.nr() == nr + 1 && !schakel.vorige().equals(kop)) {
            verslag.meld(GEWIJZIGD, run, schakel.nr(), "de schakel past niet op de vorige");
        }
        schakels.putIfAbsent(schakel.nr(), schakel);
        kop = schakel.kop();
        nr = schakel.nr();
    }

    private void gaten() {
        long verwacht = 1;
        for (long aanwezig : schakels.keySet()) {
            if (aanwezig > verwacht) {
                verslag.meld(ONTBREEKT, run, verwacht, "de schakels " + verwacht + " tot " + aanwezig + " zijn weg");
            }
            verwacht = aanwezig + 1;
        }
    }

    private void vergelijk(Getuige getuige) {
        long laatste = schakels.isEmpty() ? 0 : schakels.lastKey();
        if (getuige.nr() > laatste) {
            verslag.meld(AFGEKAPT, run, getuige.nr(),
                    getuige.bron() + " noemt " + getuige.nr() + " schakels, er zijn er " + laatste);
            return;
        }
        var daar = schakels.get(getuige.nr());
        var hier = getuige.nr() == 0 ? beginKop : daar == null ? null : daar.kop();
        if (!getuige.kop().equals(hier)) {
            verslag.meld(GEWIJZIGD, run, getuige.nr(), "de keten is hier anders dan " + getuige.bron() + " zegt");
        }
    }
}
