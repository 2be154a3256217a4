package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leest hoe de runs van een spoor erbij staan, om een nieuwe eraan te verbinden. Verandert nooit iets. */
final class Ketenlezer {

    private final Spoormap map;

    Ketenlezer(Spoormap map) {
        this.map = map;
    }

    /** Elke run die verder is dan enige andere run van hem genoemd heeft. */
    List<Runbegin.Voorganger> openstaand() throws IOException {
        var runs = map.runs();
        var genoemd = genoemd(runs);
        var openstaand = new ArrayList<Runbegin.Voorganger>();
        for (var run : runs) {
            long lengte = Files.size(map.keten(run));
            if (lengte > genoemd.getOrDefault(run, 0L)) {
                stand(run, lengte).ifPresent(openstaand::add);
            }
        }
        return openstaand;
    }

    Optional<Runbegin> begin(String run) throws IOException {
        var begin = new ArrayList<Runbegin>();
        Jsonregels.lees(map.keten(run), Long.MAX_VALUE, regel -> {
            Jsonregels.lees(regel, Runbegin.class).ifPresent(begin::add);
            return false;
        });
        return begin.stream().findFirst();
    }

    private Map<String, Long> genoemd(List<String> runs) throws IOException {
        var genoemd = new HashMap<String, Long>();
        for (var run : runs) {
            begin(run).ifPresent(begin -> begin.vorige()
                    .forEach(vorige -> genoemd.merge(vorige.run(), vorige.bytes(), Math::max)));
        }
        return genoemd;
    }

    /** Het langste kloppende begin; wat daarna komt, is nooit bevestigd of is veranderd, en dat ziet de controle. */
    private Optional<Runbegin.Voorganger> stand(String run, long lengte) throws IOException {
        var stand = new Koppen.Stand[1];
        Jsonregels.lees(map.keten(run), lengte, regel -> {
            var volgende = stand[0] == null ? eerste(run, regel) : volgende(stand[0], regel);
            volgende.ifPresent(nieuw -> stand[0] = nieuw);
            return volgende.isPresent();
        });
        return Optional.ofNullable(stand[0])
                .map(laatste -> new Runbegin.Voorganger(run, laatste.nr(), laatste.kop(), lengte));
    }

    private static Optional<Koppen.Stand> eerste(String run, byte[] regel) {
        return Jsonregels.lees(regel, Runbegin.class).map(begin -> new Koppen.Stand(run, 0, Hash.van(regel)));
    }

    private static Optional<Koppen.Stand> volgende(Koppen.Stand tot, byte[] regel) {
        return Jsonregels.lees(regel, Schakel.class).filter(schakel -> schakel.volgtOp(tot.kop(), tot.nr()))
                .map(schakel -> new Koppen.Stand(tot.run(), schakel.nr(), schakel.kop()));
    }
}
