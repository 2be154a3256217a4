package nl.tegenkracht.rapportage.tellingen;

import java.util.Set;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Telling;
import nl.tegenkracht.starter.berichten.Gebeurtenisverwerker;
import nl.tegenkracht.starter.berichten.Verwerking;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Neemt in het gemeenschappelijke domein de standen van alle domeinen aan. */
@Component
class Tellingverwerker implements Gebeurtenisverwerker {

    private final Cijfers cijfers;
    private final JsonMapper json;

    Tellingverwerker(Cijfers cijfers, JsonMapper json) {
        this.cijfers = cijfers;
        this.json = json;
    }

    @Override
    public Set<Gebeurtenistype> types() {
        return Set.of(Gebeurtenistype.TELLING);
    }

    @Override
    public Verwerking verwerk(Datadomein domein, Gebeurtenis gebeurtenis) {
        return cijfers.zet(json.treeToValue(gebeurtenis.data(), Telling.class), gebeurtenis.sequence());
    }
}
