package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Een broker die opnieuw start op dezelfde map gaat verder waar hij was. */
class HerstartTest {

    private static final Landscape LANDSCHAP = Landschappen.lokaalMet("ambtelijk", "gemeenschappelijk");
    private static final String MELDING = "melding-service.lokaal";
    private static final String RAPPORTAGE = "rapportage-service.lokaal";
    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";

    @TempDir
    private Path map;

    @Test
    void berichtenBlijvenEnEenVervangenWachtwoordGeldt() throws Exception {
        var wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        var plaats = new Plaats(map.resolve("broker"), Broker.poort(0), 0);
        try (var broker = Broker.start(plaats, LANDSCHAP, wachtwoorden);
                var klant = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING))) {
            klant.stuur(TOPIC, "k", "blijft").get();
        }
        var oud = wachtwoorden.van(MELDING);
        Files.delete(map.resolve("sleutels").resolve("kafka-" + MELDING + ".wachtwoord"));
        try (var broker = Broker.start(plaats, LANDSCHAP, wachtwoorden);
                var metOud = Klant.met(broker.bootstrap(), MELDING, oud);
                var metNieuw = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING));
                var lezer = Klant.met(broker.bootstrap(), RAPPORTAGE, wachtwoorden.van(RAPPORTAGE))) {
            assertThat(broker.bootstrap()).endsWith(":" + plaats.poort());
            assertThatThrownBy(metOud::zichtbareTopics).isInstanceOf(SaslAuthenticationException.class);
            assertThat(metNieuw.magSchrijven(TOPIC)).isTrue();
            assertThat(lezer.alles(TOPIC)).startsWith("blijft");
        }
    }
}
