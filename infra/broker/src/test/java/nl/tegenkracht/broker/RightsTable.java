package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may read and write what, copied by hand from the design: {@code r} read, {@code w} write, {@code .} nothing. The
 * columns are, per deployment, the services melding, klacht, beleid and rapportage.
 */
enum RightsTable {

    THREE_DEPLOYMENTS("ambtelijk", "fracties", "gemeenschappelijk"),
    ONE_DEPLOYMENT("lokaal");

    private static final Logger LOG = LoggerFactory.getLogger(RightsTable.class);

    private final List<String> deployments;

    RightsTable(String... deployments) {
        this.deployments = List.of(deployments);
    }

    /** Tries reading and writing for every principal on every topic. */
    void verify(Function<String, BrokerClient> login) throws Exception {
        var table = name().toLowerCase(Locale.ROOT).replace('_', '-');
        var expected = expected(table, principals(deployments));
        var observed = new TreeMap<String, Map<String, String>>();
        var topics = topicsWithAMessage(login);
        try (var principals = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : principals.invokeAll(
                    expected.keySet().stream().map(principal -> probe(login, principal, topics)).toList())) {
                observed.putAll(result.get());
            }
        }
        assertThat(observed).isEqualTo(expected);
        LOG.info("Rights {}: {} cells tried", table, expected.size() * topics.size() * 2);
    }

    private static List<String> topicsWithAMessage(Function<String, BrokerClient> login) throws Exception {
        var topics = new ArrayList<String>();
        try (var beheer = login.apply("beheer")) {
            for (var topic : beheer.visibleTopics()) {
                if (topic.startsWith("tegenkracht.")) {
                    beheer.send(topic, "k", "message").get();
                    topics.add(topic);
                }
            }
        }
        return topics;
    }

    private static Callable<Map<String, Map<String, String>>> probe(Function<String, BrokerClient> login,
            String principal,
            List<String> topics) {
        return () -> {
            try (var client = login.apply(principal)) {
                var observed = observe(client, topics);
                assertThat(client.visibleTopics()).as("visible to %s", principal)
                        .containsExactlyInAnyOrderElementsOf(withARight(observed));
                return Map.of(principal, observed);
            }
        };
    }

    private static Map<String, String> observe(BrokerClient client, List<String> topics) {
        var observed = new TreeMap<String, String>();
        for (var topic : topics) {
            var rights = (client.mayRead(topic) ? "r" : "") + (client.mayWrite(topic) ? "w" : "");
            observed.put(topic, rights.isEmpty() ? "." : rights);
        }
        return observed;
    }

    private static List<String> withARight(Map<String, String> rights) {
        return rights.entrySet().stream().filter(right -> !right.getValue().equals(".")).map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> principals(List<String> deployments) {
        return deployments.stream()
                .flatMap(deployment -> Stream
                        .of("melding-service.", "klacht-service.", "beleid-service.", "rapportage-service.")
                        .map(service -> service + deployment))
                .toList();
    }

    private static Map<String, Map<String, String>> expected(String table, List<String> principals)
            throws IOException, URISyntaxException {
        var expected = new TreeMap<String, Map<String, String>>();
        var file = Path.of(RightsTable.class.getResource("/access/" + table + ".txt").toURI());
        Files.readString(file).lines().skip(2).forEach(line -> {
            var columns = line.split("\\|", 2);
            var cells = columns[1].replace("|", " ").strip().split("\\s+");
            assertThat(cells).as(line).hasSameSizeAs(principals);
            for (var i = 0; i < cells.length; i++) {
                expected.computeIfAbsent(principals.get(i), name -> new TreeMap<>()).put(columns[0].strip(), cells[i]);
            }
        });
        return expected;
    }
}
