package nl.tegenkracht.e2e.attack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.MeldingApiClient;
import nl.tegenkracht.e2e.RunningPlatform;
import nl.tegenkracht.e2e.WebVisitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody writes berichten (messages) to their vertrouwenspersoon: what was confirmed has to stay. */
final class WrittenBerichten {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A gesprek of 600 is full. */
    private static final int PER_GESPREK = 200;

    private final WebVisitor writer;
    private final Visitor connection;
    private final List<Gesprek> gesprekken = new CopyOnWriteArrayList<>();

    WrittenBerichten(RunningPlatform platform, String account) {
        writer = WebVisitor.loggedInAs(platform.gateway(), account);
        connection = Visitor.of(platform, writer, Wire.OTHERS);
        begin();
    }

    private record Gesprek(String path, Set<String> confirmed) {}

    private void begin() {
        var melding = MeldingApiClient.create(writer, "fractie-noord", MeldingApiClient.VERA);
        gesprekken.add(new Gesprek("/fractie-noord/melding/v1/meldingen/" + melding + "/berichten",
                ConcurrentHashMap.newKeySet()));
    }

    /** Calm moments are for a new gesprek. */
    void prepare() {
        if (gesprekken.getLast().confirmed().size() >= PER_GESPREK) {
            begin();
        }
    }

    /** One more; gives the status. */
    int write() throws IOException {
        var id = Id.random();
        var gesprek = gesprekken.getLast();
        int status = connection.postJson(gesprek.path(), document(id, "Nog iets dat ik kwijt wil."));
        if (status == 201) {
            gesprek.confirmed().add(id);
        }
        return status;
    }

    static String document(String id, String text) {
        return "{\"id\":\"" + id + "\",\"tekst\":\"" + text + "\"}";
    }

    /** How many were confirmed and are not there. */
    long lost() {
        return gesprekken.stream().mapToLong(this::lost).sum();
    }

    private long lost(Gesprek gesprek) {
        var stored = new HashSet<String>();
        for (var next = gesprek.path(); next != null;) {
            var page = read(next);
            page.path("berichten").forEach(bericht -> stored.add(bericht.path("id").asString()));
            next = page.path("eerder").isString() ? page.path("eerder").asString() : null;
        }
        return gesprek.confirmed().stream().filter(id -> !stored.contains(id)).count();
    }

    private JsonNode read(String address) {
        var response = await().atMost(PATIENCE).ignoreExceptions()
                .until(() -> writer.get(address), answer -> answer.status() == 200);
        return JSON.readTree(response.body());
    }
}
