package nl.tegenkracht.klacht.proef;

import java.time.Instant;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.starter.messaging.EventPublisher;
import nl.tegenkracht.testkit.NeighborService;
import tools.jackson.databind.json.JsonMapper;

/** Beleid-service, zo klein als kan: zendt echte, verzegelde gebeurtenissen onder zijn eigen naam bij de broker. */
public final class Gebeurtenisbron {

    private static final class Houder {

        static final Gebeurtenisbron BELEID = new Gebeurtenisbron(ServiceName.BELEID);
    }

    private final EventPublisher afzender;
    private final JsonMapper json;

    private Gebeurtenisbron(ServiceName dienst) {
        var context = NeighborService.start(dienst);
        afzender = context.getBean(EventPublisher.class);
        json = context.getBean(JsonMapper.class);
    }

    /** De ene bron van deze test-JVM. */
    public static Gebeurtenisbron beleid() {
        return Houder.BELEID;
    }

    /** Maakt iets bekend in een domein, als eerste gebeurtenis van een nieuw dossier van beleid. */
    public void maakBekend(String domein, EventType type, Object data) {
        afzender.publish(new DataDomain(domein),
                new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "beleid-service"), type.type(),
                        Instant.now(), Id.random(), 1, 1, json.valueToTree(data)));
    }

    /** Maakt een regelset Kamerbreed bekend. */
    public void maakBekend(Regelset regelset) {
        maakBekend(DataDomain.GEMEENSCHAPPELIJK.value(), EventType.REGELSET_VASTGESTELD, regelset);
    }

    /** Maakt een toepasselijkverklaring bekend, alleen in het domein van de fractie zelf. */
    public void maakBekend(Toepasselijkverklaring verklaring) {
        maakBekend(verklaring.domein().value(), EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, verklaring);
    }
}
