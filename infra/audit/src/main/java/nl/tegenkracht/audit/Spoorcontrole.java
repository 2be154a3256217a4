package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.Bevinding.Soort.HANDTEKENING;
import static nl.tegenkracht.audit.Bevinding.Soort.ONTBREEKT;
import static nl.tegenkracht.audit.Bevinding.Soort.RUN_ONTBREEKT;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Controleert alle runs van één spoor, en of ze er allemaal zijn. */
final class Spoorcontrole {

    private final Spoormap map;
    private final Map<String, PublicKey> sleutels;
    private final Verslag verslag;
    private final Map<String, List<Getuige>> getuigen = new LinkedHashMap<>();
    private final Map<String, Set<Long>> ontbrekend = new LinkedHashMap<>();
    private final List<Wissing> wissingen = new ArrayList<>();

    Spoorcontrole(Spoormap map, Map<String, PublicKey> sleutels) {
        this.map = map;
        this.sleutels = sleutels;
        this.verslag = new Verslag(map);
    }

    Rapport controleer() throws IOException {
        var runs = map.runs();
        long koppen = leesKoppen();
        leesVoorgangers(runs);
        for (var run : getuigen.keySet()) {
            if (!runs.contains(run)) {
                verslag.meld(RUN_ONTBREEKT, run, 0, getuigen.get(run).getFirst().bron() + " noemt een run die weg is");
            }
        }
        long schakels = 0;
        for (var run : runs) {
            schakels += controleer(run);
        }
        meldOntbrekend();
        return verslag.rapport(runs.size(), schakels, koppen);
    }

    private long leesKoppen() throws IOException {
        var lezer = new Koppenlezer(map, sleutels, verslag);
        long koppen = 0;
        for (var run : map.runsMetKoppen()) {
            var gelezen = lezer.lees(run);
            gelezen.forEach(this::voegToe);
            koppen += gelezen.size();
        }
        return koppen;
    }

    /** Wat een run over zijn voorgangers zegt, telt als getekend wanneer zijn eigen begin getekend is. */
    private void leesVoorgangers(List<String> runs) throws IOException {
        var metKop = Set.copyOf(getuigen.keySet());
        var lezer = new Ketenlezer(map);
        for (var run : runs) {
            var begin = lezer.begin(run);
            if (begin.isPresent()) {
                for (var vorige : begin.get().vorige()) {
                    voegToe(new Getuige(vorige.run(), vorige.nr(), vorige.kop(), "run " + run, metKop.contains(run)));
                }
            }
        }
    }

    private void voegToe(Getuige getuige) {
        getuigen.computeIfAbsent(getuige.run(), run -> new ArrayList<>()).add(getuige);
    }

    private long controleer(String run) throws IOException {
        var overDezeRun = getuigen.getOrDefault(run, List.of());
        var schakels = new Ketencontrole(map, run, verslag).controleer(overDezeRun);
        var regels = new Regelcontrole(map, run, schakels, verslag);
        regels.controleer();
        long gedekt = overDezeRun.stream().filter(Getuige::getekend).mapToLong(Getuige::nr).max().orElse(-1);
        if (gedekt < 0 && !schakels.isEmpty()) {
            verslag.meld(HANDTEKENING, run, 0, "de run heeft regels maar is nooit getekend");
        } else if (!schakels.isEmpty() && schakels.lastKey() > gedekt) {
            verslag.merkOp(run, schakels.tailMap(gedekt, false).size() + " schakels zijn nog niet getekend");
        }
        // Een wissing telt pas als zij getekend is: anders kon wie regels weghaalt haar er zelf bij schrijven.
        wissingen.addAll(regels.wissingen().headMap(gedekt, true).values());
        ontbrekend.put(run, regels.ontbrekend());
        return schakels.size();
    }

    private void meldOntbrekend() {
        ontbrekend.forEach((run, nummers) -> {
            var zonder = new TreeSet<>(nummers);
            zonder.removeIf(nr -> wissingen.stream().anyMatch(wissing -> wissing.geldtVoor(run, nr)));
            zonder.forEach(nr -> verslag.meld(ONTBREEKT, run, nr, "de regel is weg zonder verantwoorde wissing"));
            if (zonder.size() < nummers.size()) {
                verslag.merkOp(run, nummers.size() - zonder.size() + " regels na hun termijn gewist");
            }
        });
    }
}
