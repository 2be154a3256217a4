package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leest de getekende koppen van één spoor; wat geen geldige handtekening heeft, getuigt niets. */
final class Koppenlezer {

    private final Spoormap map;
    private final Map<String, PublicKey> sleutels;
    private final Verslag verslag;

    Koppenlezer(Spoormap map, Map<String, PublicKey> sleutels, Verslag verslag) {
        this.map = map;
        this.sleutels = sleutels;
        this.verslag = verslag;
    }

    List<Getuige> lees(String run) throws IOException {
        var getuigen = new ArrayList<Getuige>();
        if (!Files.exists(map.koppen(run))) {
            return getuigen;
        }
        long staart = Jsonregels.lees(map.koppen(run), Long.MAX_VALUE, regel -> {
            var kop = Jsonregels.lees(regel, Kop.class);
            if (kop.isPresent() && klopt(run, kop.get())) {
                getuigen.add(new Getuige(run, kop.get().nr(), kop.get().kop(), "een getekende kop", true));
            } else {
                verslag.meld(Bevinding.Soort.HANDTEKENING, run, kop.map(Kop::nr).orElse(0L),
                        "een kop is onleesbaar, veranderd of niet van een bekende sleutel");
            }
            return true;
        });
        if (staart > 0) {
            verslag.merkOp(run, "de laatste kop is half geschreven");
        }
        return getuigen;
    }

    private boolean klopt(String run, Kop kop) {
        var sleutel = kop.sleutel() == null ? null : sleutels.get(kop.sleutel());
        return sleutel != null && map.dienst().equals(kop.dienst()) && map.domein().equals(kop.domein())
                && run.equals(kop.run()) && kop.op() != null && kop.handtekening() != null
                && Koppensleutel.klopt(kop, sleutel);
    }
}
