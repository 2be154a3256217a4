package nl.tegenkracht.starter.berichten;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.starter.proef.Zaaksoort;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wat er ook dubbel, te laat, in de verkeerde volgorde of kapot aankomt: de projectie klopt of het alarm gaat. */
class OntvangerTest extends MetProefdienst {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final String TOPIC = Topics.events(NOORD, ServiceName.MELDING);

    @Autowired
    private Zegel zegel;
    @Autowired
    private Domeinregister domeinen;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Projecties projecties;
    @Autowired
    private MongoClient client;
    @Autowired
    private JsonMapper json;

    private SimpleMeterRegistry meters;
    private Ontvanger ontvanger;
    private boolean weigert;

    @BeforeEach
    void nieuweOntvanger() {
        meters = new SimpleMeterRegistry();
        ontvanger = new Ontvanger(zegel, domeinen, new Parkeerplaats(mongo, meters), List.of(new Proefprojectie()));
    }

    @Test
    void dubbelVerandertNiets() {
        var dossier = Id.random();
        ontvang(dossier, 1, 2, 2, 1, 2);

        assertThat(projectie(dossier).getLong("laatsteSequence")).isEqualTo(2);
        assertThat(projectie(dossier).getInteger("toegepast")).isEqualTo(2);
        assertThat(alarmen()).isZero();
    }

    @Test
    void eenGatZetDeRestApartTotHetGevuldIs() {
        var dossier = Id.random();
        ontvang(dossier, 1, 3, 4);
        assertThat(projectie(dossier).getLong("laatsteSequence")).isEqualTo(1);
        assertThat(alarmen()).isPositive();

        ontvang(dossier, 2);

        assertThat(projectie(dossier).getLong("laatsteSequence")).isEqualTo(4);
        assertThat(projectie(dossier).getInteger("toegepast")).isEqualTo(4);
        assertThat(geparkeerd(dossier)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inElkeVolgordeEnDubbelKomtHetzelfdeUit(long zaad) {
        var dossier = Id.random();
        var volgorde = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 1, 3, 5));
        Collections.shuffle(volgorde, new Random(zaad));

        volgorde.forEach(sequence -> ontvang(dossier, sequence));

        assertThat(projectie(dossier).getLong("laatsteSequence")).as("zaad " + zaad).isEqualTo(6);
        assertThat(projectie(dossier).getInteger("toegepast")).as("zaad " + zaad).isEqualTo(6);
        assertThat(geparkeerd(dossier)).isNull();
    }

    @Test
    void eenStandHaaltAllesInEnRuimtHetGeparkeerdeOp() {
        var dossier = Id.random();
        ontvang(dossier, 1, 3, 4);

        ontvanger.ontvang(bericht(gebeurtenis(dossier, 5, EventType.MELDING_STAND, 1)));

        assertThat(projectie(dossier).getLong("laatsteSequence")).isEqualTo(5);
        assertThat(geparkeerd(dossier)).isNull();
        ontvang(dossier, 2);
        assertThat(projectie(dossier).getLong("laatsteSequence")).isEqualTo(5);
    }

    @Test
    void naEenTerugzettingGaatDeStandVanDeHogereEpochVoor() {
        var dossier = Id.random();
        ontvang(dossier, 1, 2, 3);

        ontvanger.ontvang(bericht(gebeurtenis(dossier, 2, EventType.MELDING_STAND, 2)));
        ontvang(dossier, 4);

        assertThat(projectie(dossier).getLong("laatsteSequence")).isEqualTo(2);
        assertThat(projectie(dossier).getLong("epoch")).isEqualTo(2);
    }

    @Test
    void watNietTeVerwerkenIsStaatApartEnHoudtAnderenNietOp() {
        var gif = Id.random();
        weigert = true;
        ontvang(gif, 1);
        weigert = false;
        ontvang(gif, 2);
        var ander = Id.random();
        ontvang(ander, 1);

        assertThat(projectie(gif)).isNull();
        assertThat(geparkeerd(gif).getList("wachtend", Document.class)).hasSize(2);
        assertThat(projectie(ander).getLong("laatsteSequence")).isEqualTo(1);
        assertThat(alarmen()).isPositive();
    }

    @Test
    void knoeienKomtNietDoor() {
        var dossier = Id.random();
        var echt = bericht(gebeurtenis(dossier, 1, EventType.MELDING_ONTVANGEN, 1));
        var envelop = (tools.jackson.databind.node.ObjectNode) json.readTree(echt.value());
        envelop.put("subject", Id.random());
        ontvanger.ontvang(new ConsumerRecord<>(TOPIC, 0, 900_001, dossier, json.writeValueAsBytes(envelop)));
        ontvanger.ontvang(new ConsumerRecord<>(TOPIC, 0, 900_002, dossier, "geen json".getBytes()));

        assertThat(projectie(dossier)).isNull();
        assertThat(alarmen()).isEqualTo(2);
    }

    @Test
    void opHetTopicStaatNietsLeesbaars() {
        var bericht = bericht(gebeurtenis(Id.random(), 1, EventType.MELDING_ONTVANGEN, 1));

        assertThat(new String(bericht.value())).doesNotContain("pesten").doesNotContain("medewerker")
                .doesNotContain("VPOO");
    }

    private void ontvang(String dossier, int... sequences) {
        for (var sequence : sequences) {
            ontvanger.ontvang(bericht(gebeurtenis(dossier, sequence, EventType.MELDING_ONTVANGEN, 1)));
        }
    }

    private Event gebeurtenis(String dossier, long sequence, EventType type, long epoch) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:00:00Z"), dossier, sequence, epoch,
                json.valueToTree(Zaaksoort.stand("stap-" + sequence)));
    }

    private ConsumerRecord<String, byte[]> bericht(Event gebeurtenis) {
        return new ConsumerRecord<>(TOPIC, 0, gebeurtenis.sequence(), gebeurtenis.subject(),
                zegel.sluit(TOPIC, gebeurtenis));
    }

    private Document projectie(String dossier) {
        return client.getDatabase("melding_fractie-noord").getCollection("feit").find(Filters.eq("_id", dossier))
                .first();
    }

    private Document geparkeerd(String dossier) {
        return client.getDatabase("melding_fractie-noord").getCollection("geparkeerd")
                .find(Filters.eq("_id", TOPIC + ":" + dossier)).first();
    }

    private double alarmen() {
        return meters.counter("tegenkracht.gebeurtenissen.geparkeerd").count();
    }

    /** Telt per dossier hoe vaak er echt iets is toegepast. */
    private final class Proefprojectie implements Gebeurtenisverwerker {

        @Override
        public Set<EventType> types() {
            return Set.of(EventType.MELDING_ONTVANGEN, EventType.MELDING_STAND);
        }

        @Override
        public Verwerking verwerk(DataDomain domein, Event gebeurtenis) {
            if (weigert) {
                throw new IllegalArgumentException("gif");
            }
            return projecties.pas("feit", gebeurtenis, Updates.inc("toegepast", 1));
        }
    }
}
