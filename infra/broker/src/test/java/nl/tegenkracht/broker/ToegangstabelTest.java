package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Landscape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Probeert lezen en schrijven van elke principal op elk topic, en vergelijkt met een tabel die met de hand uit het
 * ontwerp is overgeschreven: {@code r} lezen, {@code w} schrijven, {@code .} niets. De kolommen zijn per uitrol de
 * diensten melding, klacht, beleid en rapportage.
 */
class ToegangstabelTest {

    private static final Logger LOG = LoggerFactory.getLogger(ToegangstabelTest.class);

    @TempDir
    private Path map;

    @Test
    void deDrieUitrollenMogenPreciesDit() throws Exception {
        beproef(Landschappen.drie(), List.of("ambtelijk", "fracties", "gemeenschappelijk"), "drie-uitrollen");
    }

    @Test
    void deEneUitrolVanEenMachineMagPreciesDit() throws Exception {
        beproef(Landschappen.lokaal(), List.of("lokaal"), "een-uitrol");
    }

    private void beproef(Landscape landschap, List<String> uitrollen, String tabel)
            throws Exception {
        var verwacht = verwacht(tabel, principals(uitrollen));
        var wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        try (var broker = Broker.start(Plaats.in(map.resolve("broker")), landschap, wachtwoorden)) {
            var gevonden = new TreeMap<String, Map<String, String>>();
            var topics = topicsMetEenBericht(broker, wachtwoorden);
            try (var principals = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var uitkomst : principals.invokeAll(verwacht.keySet().stream()
                        .map(principal -> beproeving(broker, wachtwoorden, principal, topics)).toList())) {
                    gevonden.putAll(uitkomst.get());
                }
            }
            assertThat(gevonden).isEqualTo(verwacht);
            LOG.info("Toegangstabel {}: {} cellen beproefd", tabel, verwacht.size() * topics.size() * 2);
        }
    }

    private static List<String> topicsMetEenBericht(Broker broker, Wachtwoorden wachtwoorden) throws Exception {
        var topics = new ArrayList<String>();
        try (var beheer = Klant.met(broker.bootstrap(), "beheer", wachtwoorden.van("beheer"))) {
            for (var topic : beheer.zichtbareTopics()) {
                if (topic.startsWith("tegenkracht.")) {
                    beheer.stuur(topic, "k", "bericht").get();
                    topics.add(topic);
                }
            }
        }
        return topics;
    }

    private static Callable<Map<String, Map<String, String>>> beproeving(Broker broker, Wachtwoorden wachtwoorden,
            String principal, List<String> topics) {
        return () -> {
            try (var klant = Klant.met(broker.bootstrap(), principal, wachtwoorden.van(principal))) {
                var gevonden = gevonden(klant, topics);
                assertThat(klant.zichtbareTopics()).as("zichtbaar voor %s", principal)
                        .containsExactlyInAnyOrderElementsOf(metEenRecht(gevonden));
                return Map.of(principal, gevonden);
            }
        };
    }

    private static Map<String, String> gevonden(Klant klant, List<String> topics) {
        var gevonden = new TreeMap<String, String>();
        for (var topic : topics) {
            var mag = (klant.magLezen(topic) ? "r" : "") + (klant.magSchrijven(topic) ? "w" : "");
            gevonden.put(topic, mag.isEmpty() ? "." : mag);
        }
        return gevonden;
    }

    private static List<String> metEenRecht(Map<String, String> rechten) {
        return rechten.entrySet().stream().filter(recht -> !recht.getValue().equals(".")).map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> principals(List<String> uitrollen) {
        return uitrollen.stream()
                .flatMap(uitrol -> Stream
                        .of("melding-service.", "klacht-service.", "beleid-service.", "rapportage-service.")
                        .map(dienst -> dienst + uitrol))
                .toList();
    }

    private static Map<String, Map<String, String>> verwacht(String tabel, List<String> principals)
            throws IOException, URISyntaxException {
        var verwacht = new TreeMap<String, Map<String, String>>();
        var bestand = Path.of(ToegangstabelTest.class.getResource("/toegang/" + tabel + ".txt").toURI());
        Files.readString(bestand).lines().skip(2).forEach(regel -> {
            var delen = regel.split("\\|", 2);
            var cellen = delen[1].replace("|", " ").strip().split("\\s+");
            assertThat(cellen).as(regel).hasSameSizeAs(principals);
            for (var i = 0; i < cellen.length; i++) {
                verwacht.computeIfAbsent(principals.get(i), naam -> new TreeMap<>()).put(delen[0].strip(), cellen[i]);
            }
        });
        return verwacht;
    }
}
