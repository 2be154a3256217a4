package nl.tegenkracht.rapportage;

import java.time.Instant;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.testkit.Buurdienst;
import tools.jackson.databind.json.JsonMapper;

/** Een andere dienst die echte, verzegelde gebeurtenissen zendt, onder zijn eigen naam bij de broker. */
final class Gebeurtenisbron {

    private final Afzender afzender;
    private final JsonMapper json;

    Gebeurtenisbron(Dienst dienst) {
        var context = Buurdienst.start(dienst);
        afzender = context.getBean(Afzender.class);
        json = context.getBean(JsonMapper.class);
    }

    void stuur(Datadomein domein, String dossier, long sequence, Gebeurtenistype type, Object data) {
        afzender.verzend(domein, new Gebeurtenis(Id.nieuw(), Gebeurtenis.bron(Gebeurtenis.DEMO_OIN, "melding-service"),
                type.type(), Instant.now(), dossier, sequence, 1, json.valueToTree(data)));
    }
}
