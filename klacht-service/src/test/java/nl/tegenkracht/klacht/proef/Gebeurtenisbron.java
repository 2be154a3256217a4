package nl.tegenkracht.klacht.proef;

import java.time.Instant;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.contract.Regelset;
import nl.tegenkracht.contract.Toepasselijkverklaring;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.testkit.Buurdienst;
import tools.jackson.databind.json.JsonMapper;

/** Beleid-service, zo klein als kan: zendt echte, verzegelde gebeurtenissen onder zijn eigen naam bij de broker. */
public final class Gebeurtenisbron {

    private static final class Houder {

        static final Gebeurtenisbron BELEID = new Gebeurtenisbron(Dienst.BELEID);
    }

    private final Afzender afzender;
    private final JsonMapper json;

    private Gebeurtenisbron(Dienst dienst) {
        var context = Buurdienst.start(dienst);
        afzender = context.getBean(Afzender.class);
        json = context.getBean(JsonMapper.class);
    }

    /** De ene bron van deze test-JVM. */
    public static Gebeurtenisbron beleid() {
        return Houder.BELEID;
    }

    /** Maakt iets bekend in een domein, als eerste gebeurtenis van een nieuw dossier van beleid. */
    public void maakBekend(String domein, Gebeurtenistype type, Object data) {
        afzender.verzend(new Datadomein(domein),
                new Gebeurtenis(Id.nieuw(), Gebeurtenis.bron(Gebeurtenis.DEMO_OIN, "beleid-service"), type.type(),
                        Instant.now(), Id.nieuw(), 1, 1, json.valueToTree(data)));
    }

    /** Maakt een regelset Kamerbreed bekend. */
    public void maakBekend(Regelset regelset) {
        maakBekend(Datadomein.GEMEENSCHAPPELIJK.waarde(), Gebeurtenistype.REGELSET_VASTGESTELD, regelset);
    }

    /** Maakt een toepasselijkverklaring bekend, alleen in het domein van de fractie zelf. */
    public void maakBekend(Toepasselijkverklaring verklaring) {
        maakBekend(verklaring.domein().waarde(), Gebeurtenistype.TOEPASSELIJKVERKLARING_VAN_KRACHT, verklaring);
    }
}
