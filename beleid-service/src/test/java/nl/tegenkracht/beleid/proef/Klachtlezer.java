package nl.tegenkracht.beleid.proef;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import nl.tegenkracht.testkit.NeighborService;
import org.awaitility.Awaitility;

/** Leest het beleid zoals klacht-service dat doet: onder diens naam en rechten bij de broker, geopend met de sleutel. */
public final class Klachtlezer {

    /** Een gebeurtenis met het domein waarin zij verwerkt werd; Kamerbreed beleid komt in elk domein. */
    private record Gelezen(DataDomain domein, Event gebeurtenis) {}

    private static final Klachtlezer ENIGE = new Klachtlezer();

    private final List<Gelezen> gelezen = new CopyOnWriteArrayList<>();

    private Klachtlezer() {
        NeighborService.start(ServiceName.KLACHT, context -> context.registerBean(EventHandler.class,
                () -> new Bewaarder(gelezen)));
    }

    public static Klachtlezer deze() {
        return ENIGE;
    }

    /** Wat er tot nu toe in dit domein over dit onderwerp gelezen is. */
    public List<Event> van(String domein, String onderwerp) {
        return gelezen.stream().filter(een -> een.domein().value().equals(domein)).map(Gelezen::gebeurtenis)
                .filter(gebeurtenis -> gebeurtenis.subject().equals(onderwerp)).toList();
    }

    /** Wacht tot er in dit domein minstens zoveel over dit onderwerp gelezen is. */
    public List<Event> wachtOp(String domein, String onderwerp, int minstens) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> van(domein, onderwerp).size() >= minstens);
        return van(domein, onderwerp);
    }

    /** Bewaart alles wat binnenkomt. */
    private record Bewaarder(List<Gelezen> lijst) implements EventHandler {

        @Override
        public Set<EventType> types() {
            return Set.of(EventType.REGELSET_VASTGESTELD, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT);
        }

        @Override
        public HandlingResult handle(DataDomain domein, Event gebeurtenis) {
            lijst.add(new Gelezen(domein, gebeurtenis));
            return HandlingResult.APPLIED;
        }
    }
}
