package nl.tegenkracht.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wie samen op de schijf wachten; dezelfde regel gaat één keer mee. */
final class Groep {

    private final Venster venster;
    private final Map<String, List<Wachtende>> perRegel = new LinkedHashMap<>();

    Groep(Venster venster) {
        this.venster = venster;
    }

    void neem(Wachtende wachtende) {
        var regel = wachtende.regel();
        var eerder = venster.vind(regel.id());
        var hier = perRegel.get(regel.id());
        if (eerder != null && eerder.regel().equals(regel)) {
            wachtende.geschreven(eerder.plaats());
        } else if (eerder != null || hier != null && !hier.getFirst().regel().equals(regel)) {
            wachtende.mislukt(new IllegalArgumentException("Dit kenmerk is al van een andere auditregel"));
        } else {
            perRegel.computeIfAbsent(regel.id(), id -> new ArrayList<>()).add(wachtende);
        }
    }

    List<Auditregel> regels() {
        return perRegel.values().stream().map(samen -> samen.getFirst().regel()).toList();
    }

    void geschreven(List<Plaats> plaatsen) {
        var volgende = plaatsen.iterator();
        for (var samen : perRegel.values()) {
            var plaats = volgende.next();
            venster.onthoud(samen.getFirst().regel(), plaats);
            samen.forEach(wachtende -> wachtende.geschreven(plaats));
        }
    }

    void mislukt(Throwable oorzaak) {
        perRegel.values().forEach(
                samen -> samen.forEach(wachtende -> wachtende.mislukt(new AuditNietGeschreven(oorzaak))));
    }
}
