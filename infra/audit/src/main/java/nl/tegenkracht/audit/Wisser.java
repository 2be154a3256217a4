package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Haalt regels weg waarvan de termijn om is. Halverwege afgebroken kan het over: eerst de verantwoording, dan het wissen. */
final class Wisser {

    private static final ReentrantLock BEURT = new ReentrantLock();

    private final Spoormap map;
    private final Auditspoor spoor;

    Wisser(Spoormap map, Auditspoor spoor) {
        this.map = map;
        this.spoor = spoor;
    }

    int wisTot(Instant grens, Instant nu) throws IOException {
        BEURT.lock();
        try {
            int gewist = 0;
            for (var run : map.runs()) {
                if (!Bezet.loopt(map.bezet(run))) {
                    gewist += wis(run, grens, nu);
                }
            }
            return gewist;
        } finally {
            BEURT.unlock();
        }
    }

    private int wis(String run, Instant grens, Instant nu) throws IOException {
        var blijft = new ByteArrayOutputStream();
        var weg = new ArrayList<Long>();
        Jsonregels.lees(map.regels(run), Long.MAX_VALUE, bytes -> {
            var bewaard = Jsonregels.lees(bytes, Bewaard.class);
            if (bewaard.isPresent() && isVoorbij(bewaard.get().regel(), grens)) {
                weg.add(bewaard.get().nr());
            } else {
                blijft.writeBytes(bytes);
                blijft.write('\n');
            }
            return true;
        });
        if (!weg.isEmpty()) {
            reeksen(run, weg).forEach(wissing -> spoor.schrijf(wissing.alsRegel(nu)));
            spoor.tekenKop();
            Schijf.vervang(map.regels(run), blijft.toByteArray());
        }
        return weg.size();
    }

    private static boolean isVoorbij(Auditregel regel, Instant grens) {
        return regel.op().isBefore(grens) && !regel.handeling().equals(Wissing.HANDELING);
    }

    private static List<Wissing> reeksen(String run, List<Long> nummers) {
        var reeksen = new ArrayList<Wissing>();
        for (long nr : nummers) {
            if (!reeksen.isEmpty() && reeksen.getLast().tot() == nr - 1) {
                reeksen.add(new Wissing(run, reeksen.removeLast().van(), nr));
            } else {
                reeksen.add(new Wissing(run, nr, nr));
            }
        }
        return reeksen;
    }
}
