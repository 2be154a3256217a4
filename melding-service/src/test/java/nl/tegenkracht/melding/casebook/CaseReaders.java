package nl.tegenkracht.melding.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tegenkracht.testkit.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * Who of everybody can read what at the end of a case: by the page and the API, which never say different things, and
 * that it is in the list of who reads it. For whoever is not here it does not exist.
 */
final class CaseReaders {

    private static final String ALL = "?aantal=100";
    private static final String[] MADE = {"meldt", "neemt-op", "signaleert"};
    /** Parts of a melding at an address of their own, each with the list that is empty if there is nothing. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of("berichten", "berichten", "voorstellen",
            "voorstellen", "adviesblad", "opties", "doorbrekingen", "doorbrekingen", "notities", "notities"));

    private final CaseRun run;

    CaseReaders(CaseRun run) {
        this.run = run;
    }

    /** What the case made, as it could stand in a list. */
    List<String> made() {
        return Stream.of(MADE).map(run::made).filter(Objects::nonNull).toList();
    }

    Map<String, String> all() {
        var readers = new TreeMap<String, String>();
        for (var account : run.accounts()) {
            var read = new ArrayList<String>();
            var client = run.client(account);
            for (var act : MADE) {
                add(run.made(act), act.equals("signaleert") ? "signaleringen" : "meldingen", client, account, read);
            }
            hours(client, account, read);
            if (!read.isEmpty()) {
                readers.put(account, String.join(" ", read));
            }
        }
        return readers;
    }

    private static void add(String id, String kind, TestClient client, String account, List<String> read) {
        if (id == null) {
            return;
        }
        var body = client.get("/v1/" + kind + "/" + id);
        var page = client.get("/" + kind + "/" + id).status();
        if (body.status() == 200) {
            assertThat(page).as(account + " reads the page").isEqualTo(200);
            assertThat(client.get("/v1/" + kind + ALL).body()).as(account + " has it in the list").contains(id);
            read.addAll(kind.equals("meldingen") ? melding(id, body.json(), client) : signaal(body.json()));
        } else {
            assertThat(body.status()).as(account).isEqualTo(404);
            assertThat(page).as(account).isIn(404, 410);
            if (page == 410) {
                read.add("niets-meer");
            }
        }
    }

    private static List<String> melding(String id, JsonNode melding, TestClient client) {
        var read = new ArrayList<>(List.of("verhaal"));
        PARTS.forEach((part, list) -> {
            var answer = client.get("/v1/meldingen/" + id + "/" + part);
            if (answer.status() == 200 && !answer.json().get(list).isEmpty()) {
                read.add(part);
            }
        });
        for (var inIt : List.of("afsluitbrieven", "nawoorden")) {
            if (!melding.get(inIt).isEmpty()) {
                read.add(inIt);
            }
        }
        return read;
    }

    private static List<String> signaal(JsonNode signaal) {
        return signaal.get("antwoord").stringValue("").isEmpty() ? List.of("signaal") : List.of("signaal", "antwoord");
    }

    private void hours(TestClient client, String account, List<String> read) {
        var line = run.made("schrijft-uren");
        if (line == null) {
            return;
        }
        var hours = client.get("/v1/uren");
        assertThat(hours.status()).as(account).isEqualTo(client.get("/werk/uren").status()).isIn(200, 404);
        if (hours.body().contains(line)) {
            read.add("uren");
        }
    }
}
