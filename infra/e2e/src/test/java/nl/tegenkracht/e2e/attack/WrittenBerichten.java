package nl.tegenkracht.e2e.attack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.MeldingApiClient;
import nl.tegenkracht.e2e.RunningPlatform;
import nl.tegenkracht.e2e.WebVisitor;
import tools.jackson.databind.json.JsonMapper;

/** Somebody writes berichten (messages) to their vertrouwenspersoon: what was confirmed has to stay. */
final class WrittenBerichten {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WebVisitor writer;
    private final Visitor connection;
    private final String path;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    WrittenBerichten(RunningPlatform platform, String account) {
        writer = WebVisitor.loggedInAs(platform.gateway(), account);
        connection = Visitor.of(platform, writer, Wire.OTHERS);
        var melding = MeldingApiClient.create(writer, "fractie-noord", MeldingApiClient.VERA);
        path = "/fractie-noord/melding/v1/meldingen/" + melding + "/berichten";
    }

    /** One more; gives the status. */
    int write() throws IOException {
        var id = Id.random();
        int status = connection.postJson(path, document(id, "Nog iets dat ik kwijt wil."));
        if (status == 201) {
            confirmed.add(id);
        }
        return status;
    }

    static String document(String id, String text) {
        return "{\"id\":\"" + id + "\",\"tekst\":\"" + text + "\"}";
    }

    /** How many were confirmed and are not there. */
    long lost() {
        var stored = new HashSet<String>();
        for (var next = path; next != null;) {
            var page = read(next);
            page.path("berichten").forEach(bericht -> stored.add(bericht.path("id").asString()));
            next = page.path("eerder").isString() ? page.path("eerder").asString() : null;
        }
        return confirmed.stream().filter(id -> !stored.contains(id)).count();
    }

    private tools.jackson.databind.JsonNode read(String address) {
        var response = await().atMost(PATIENCE).ignoreExceptions()
                .until(() -> writer.get(address), answer -> answer.status() == 200);
        return JSON.readTree(response.body());
    }
}
