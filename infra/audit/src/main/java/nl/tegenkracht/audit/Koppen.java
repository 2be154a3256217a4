package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

/** Schrijft de getekende koppen van één spoor, buiten de database. */
final class Koppen {

    private final Spoormap map;
    private final Koppensleutel sleutel;
    private final Clock klok;
    private final ReentrantLock beurt = new ReentrantLock();
    private Stand laatste = new Stand("", -1, "");

    /** Hoever een run is. */
    record Stand(String run, long nr, String kop) {}

    Koppen(Spoormap map, Koppensleutel sleutel, Clock klok) {
        this.map = map;
        this.sleutel = sleutel;
        this.klok = klok;
    }

    /** Tekent deze stand, tenzij dat al gebeurd is. */
    void teken(Stand stand) throws IOException {
        beurt.lock();
        try {
            if (stand.equals(laatste)) {
                return;
            }
            var kop = sleutel.teken(new Kop(map.dienst(), map.domein(), stand.run(), stand.nr(), stand.kop(),
                    klok.instant(), sleutel.kenmerk(), ""));
            Schijf.voegToe(map.koppen(stand.run()), regel(kop));
            laatste = stand;
        } finally {
            beurt.unlock();
        }
    }

    private static byte[] regel(Kop kop) {
        var uit = new ByteArrayOutputStream();
        uit.writeBytes(Jsonregels.schrijf(kop));
        uit.write('\n');
        return uit.toByteArray();
    }
}
