package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wat bevestigd is blijft, ook als het proces midden in het werk gedood wordt. */
class OverlevingTest {

    private static final Logger LOG = LoggerFactory.getLogger(OverlevingTest.class);
    private static final String SCHRIJVER = "melding-service.lokaal";
    private static final String LEZER = "rapportage-service.lokaal";
    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";

    @TempDir
    private Path map;
    private Path landschap;

    @BeforeEach
    void landschap() throws IOException {
        landschap = Bestand.schrijf(map.resolve("landschap.json"),
                Landschappen.lokaalMet("ambtelijk", "gemeenschappelijk"));
    }

    @Test
    void naKillMiddenInHetWerkIsAllesWatBevestigdWasErNog() throws Exception {
        Queue<String> bevestigd = new ConcurrentLinkedQueue<>();
        try (var broker = new Kindproces(map, landschap)) {
            var gewoon = broker.start();
            for (var ronde = 1; ronde <= 2; ronde++) {
                doodOnderBelasting(broker, bevestigd, "r" + ronde + "-");
                var duur = broker.start();
                LOG.info("Klaar in {} ms, na kill -9 in {} ms; bevestigd {}", gewoon.toMillis(), duur.toMillis(),
                        bevestigd.size());
                // Een gewone start is 2 s, op een drukke machine meer; de gedode sessie laat hoogstens 3 s wachten.
                assertThat(duur).isLessThan(gewoon.plusSeconds(7));
                assertThat(gelezen(broker)).containsAll(bevestigd);
            }
        }
    }

    @Test
    void naKillGaatEenConsumerVerderWaarHijWas() throws Exception {
        var plek = new TopicPartition(TOPIC, 0);
        try (var broker = new Kindproces(map, landschap)) {
            broker.start();
            try (var schrijver = klant(broker, SCHRIJVER); var lezer = klant(broker, LEZER).in(LEZER + ".feiten")) {
                schrijver.stuur(TOPIC, "k", "een").get();
                schrijver.stuur(TOPIC, "k", "twee").get();
                lezer.consumer().commitSync(Map.of(plek, new OffsetAndMetadata(1)));
                broker.dood();
            }
            broker.start();
            try (var lezer = klant(broker, LEZER).in(LEZER + ".feiten")) {
                lezer.consumer().subscribe(List.of(TOPIC));
                assertThat(lezer.eersten(1)).extracting("value").containsExactly("twee");
                assertThat(lezer.consumer().committed(Set.of(plek)).get(plek).offset()).isEqualTo(1);
            }
        }
    }

    @Test
    void wieStoptIsNietMeerKlaar() throws Exception {
        try (var broker = new Kindproces(map, landschap)) {
            broker.start();
            broker.stop();
            assertThat(broker.klaar()).doesNotExist();
        }
    }

    private static void doodOnderBelasting(Kindproces broker, Queue<String> bevestigd, String ronde)
            throws InterruptedException {
        var genoeg = bevestigd.size() + 2_000;
        try (var klant = klant(broker, SCHRIJVER).metGeduld(2_000)) {
            var belasting = Thread.ofVirtual().start(() -> belast(klant, bevestigd, ronde));
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                    .until(() -> bevestigd.size() > genoeg);
            broker.dood();
            belasting.interrupt();
            belasting.join();
        }
    }

    private static void belast(Klant klant, Queue<String> bevestigd, String ronde) {
        try {
            for (var nummer = 0; !Thread.currentThread().isInterrupted(); nummer++) {
                var waarde = ronde + nummer;
                klant.producer().send(new ProducerRecord<>(TOPIC, "k" + nummer % 50, waarde), (plek, fout) -> {
                    if (fout == null) {
                        bevestigd.add(waarde);
                    }
                });
            }
        } catch (InterruptException fout) {
            LOG.debug("De belasting is gestopt", fout);
        }
    }

    private static List<String> gelezen(Kindproces broker) {
        try (var klant = klant(broker, LEZER)) {
            return klant.alles(TOPIC);
        }
    }

    private static Klant klant(Kindproces broker, String principal) {
        return Klant.met(broker.bootstrap(), principal, broker.wachtwoorden().van(principal));
    }
}
