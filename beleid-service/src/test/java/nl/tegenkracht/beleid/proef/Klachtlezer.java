package nl.tegenkracht.beleid.proef;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.starter.berichten.Gebeurtenisverwerker;
import nl.tegenkracht.starter.berichten.Verwerking;
import nl.tegenkracht.testkit.Buurdienst;
import org.awaitility.Awaitility;

/** Leest het beleid zoals klacht-service dat doet: onder diens naam en rechten bij de broker, geopend met de sleutel. */
public final class Klachtlezer {

    /** Een gebeurtenis met het domein waarin zij verwerkt werd; Kamerbreed beleid komt in elk domein. */
    private record Gelezen(Datadomein domein, Gebeurtenis gebeurtenis) {}

    private static final Klachtlezer ENIGE = new Klachtlezer();

    private final List<Gelezen> gelezen = new CopyOnWriteArrayList<>();

    private Klachtlezer() {
        Buurdienst.start(Dienst.KLACHT, context -> context.registerBean(Gebeurtenisverwerker.class,
                () -> new Bewaarder(gelezen)));
    }

    public static Klachtlezer deze() {
        return ENIGE;
    }

    /** Wat er tot nu toe in dit domein over dit onderwerp gelezen is. */
    public List<Gebeurtenis> van(String domein, String onderwerp) {
        return gelezen.stream().filter(een -> een.domein().waarde().equals(domein)).map(Gelezen::gebeurtenis)
                .filter(gebeurtenis -> gebeurtenis.subject().equals(onderwerp)).toList();
    }

    /** Wacht tot er in dit domein minstens zoveel over dit onderwerp gelezen is. */
    public List<Gebeurtenis> wachtOp(String domein, String onderwerp, int minstens) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> van(domein, onderwerp).size() >= minstens);
        return van(domein, onderwerp);
    }

    /** Bewaart alles wat binnenkomt. */
    private record Bewaarder(List<Gelezen> lijst) implements Gebeurtenisverwerker {

        @Override
        public Set<Gebeurtenistype> types() {
            return Set.of(Gebeurtenistype.REGELSET_VASTGESTELD, Gebeurtenistype.TOEPASSELIJKVERKLARING_VAN_KRACHT);
        }

        @Override
        public Verwerking verwerk(Datadomein domein, Gebeurtenis gebeurtenis) {
            lijst.add(new Gelezen(domein, gebeurtenis));
            return Verwerking.TOEGEPAST;
        }
    }
}
