package nl.tegenkracht.melding.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.core.clock.LegalClock;

/** What of a melding may be counted: codes and dates. */
record MeldingFigures(Melding melding) {

    private static final String ORGAAN = "VPOO";

    MeldingSnapshot snapshot() {
        var counted = EigenCategorie.counted(melding.categorieen());
        return new MeldingSnapshot(ORGAAN, counted.getFirst(), melding.hoedanigheid().code(), melding.ontvangenOp(),
                melding.staat().code(), counted.size() > 1 ? counted : List.of(), verloop());
    }

    private List<CountableAct> verloop() {
        var acts = new ArrayList<CountableAct>();
        acts.add(new CountableAct("ontvangen", melding.ontvangenOp(), 1));
        var given = melding.toewijzingen().stream().filter(toewijzing -> !toewijzing.isToNobody()).toList();
        for (var number = 1; number <= given.size(); number++) {
            acts.add(new CountableAct("toegewezen", LegalClock.day(given.get(number - 1).op()), number));
        }
        if (melding.beantwoord() != null) {
            acts.add(new CountableAct("beantwoord", LegalClock.day(melding.beantwoord()), 1));
        }
        acts.addAll(melding.afsluiting().countable());
        acts.sort(Comparator.comparing(CountableAct::op));
        return acts;
    }
}
