package nl.tegenkracht.klacht.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case while it happens: everything by the API, each as who does it. */
final class CaseRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEVERAL = ";";

    private final Function<TestPerson, TestClient> as;
    private final Consumer<LocalDate> clock;
    private final LocalDate firstDay;
    private final Map<String, Object> complete;
    final CasebookPeople people;
    String klacht;

    /**
     * @param as       how somebody reaches the service
     * @param clock    what moves the legal clock
     * @param complete a klaagschrift that lacks nothing
     * @param domein   where it happens
     */
    CaseRun(Function<TestPerson, TestClient> as, Consumer<LocalDate> clock, LocalDate firstDay,
            Map<String, Object> complete, String domein) {
        this.as = as;
        this.clock = clock;
        this.firstDay = firstDay;
        this.complete = complete;
        this.people = new CasebookPeople(domein);
    }

    TestClient client(String account) {
        return as.apply(people.named(account));
    }

    /** A line of the case book that is no check: it becomes another day, or somebody does something. */
    void happens(String line) {
        if (line.startsWith("+")) {
            clock.accept(day(line));
        } else {
            does(CaseStep.of(line));
        }
    }

    LocalDate day(String plus) {
        return firstDay.plusDays(Integer.parseInt(plus.substring(1).strip()));
    }

    private void does(CaseStep step) {
        var answer = switch (step.code()) {
            case "dient-in" -> files(step);
            case "vult-aan" -> sends(step, "/aanvullingen", filled(step, new LinkedHashMap<>()));
            case "trekt-in" -> sends(step, "/intrekking", new LinkedHashMap<>(Map.of("bevestigd", "ja")));
            default -> actsAgain(step);
        };
        var outcome = answer.status() / 100 == 2 ? "done" : answer.status() + artikel(answer);
        assertThat(outcome).as(() -> step + ": " + answer.body())
                .isEqualTo(step.refused() == null ? "done" : step.refused());
    }

    private static String artikel(TestResponse answer) {
        var artikel = answer.json().path("artikel");
        return artikel.isString() ? " " + artikel.stringValue().replace("KR-2021 art. ", "") : "";
    }

    private TestResponse files(CaseStep step) {
        var form = filled(step, new LinkedHashMap<>(complete));
        form.put("id", Id.random());
        var answer = client(step.who()).post("/v1/klachten", JSON.writeValueAsString(form));
        klacht = answer.json().path("id").stringValue();
        return answer;
    }

    private TestResponse sends(CaseStep step, String address, Map<String, Object> form) {
        form.put("id", Id.random());
        return client(step.who()).post("/v1/klachten/" + klacht + address, JSON.writeValueAsString(form));
    }

    /** What is written as {@code -} is left out. */
    private Map<String, Object> filled(CaseStep step, Map<String, Object> form) {
        step.fields().forEach((field, value) -> {
            if (value.equals("-")) {
                form.remove(field);
            } else if (field.equals("betrokken")) {
                form.put(field, List.of(people.named(value).ambten().getFirst().split(":")[1]));
            } else {
                form.put(field, value);
            }
        });
        return form;
    }

    /** What passes by itself with a new day is written down some time that day, also in between. */
    private TestResponse actsAgain(CaseStep step) {
        var answer = acts(step);
        return answer.status() == 412 ? acts(step) : answer;
    }

    private TestResponse acts(CaseStep step) {
        var client = client(step.who());
        var offered = client.get("/v1/klachten/" + klacht + "/handelingen");
        var fields = offered.status() == 200 ? fields(offered.json(), step).toList() : List.<JsonNode>of();
        var form = new LinkedHashMap<String, Object>(Map.of("id", Id.random()));
        step.fields().forEach((name, value) -> form.put(name, fields.stream()
                .filter(field -> field.get("naam").stringValue().equals(name)).findFirst()
                .map(field -> chosen(field, value)).orElse(isDay(value) ? day(value).toString() : value)));
        var seen = offered.header("ETag").isEmpty() ? "\"0\"" : offered.header("ETag");
        return client.post("/v1/klachten/" + klacht + "/handelingen/" + step.code() + "?deel=" + step.part(),
                JSON.writeValueAsString(form), seen);
    }

    static Stream<JsonNode> fields(JsonNode offered, CaseStep step) {
        return offered.get("handelingen").valueStream()
                .filter(act -> act.get("code").stringValue().equals(step.code())
                        && act.get("deel").intValue() == step.part())
                .flatMap(act -> act.get("velden").valueStream());
    }

    /** What to send for what is written: by its name as somebody reads it, or by the end of its code. */
    private Object chosen(JsonNode field, String value) {
        var wanted = List.of(value.split(SEVERAL));
        return switch (field.get("soort").stringValue()) {
            case "choice" -> option(field, value);
            case "choices" -> wanted.stream().map(one -> option(field, one)).toList();
            case "per-row" -> {
                var rows = field.get("regels").valueStream().toList();
                var chosen = new ArrayList<String>();
                for (var row : rows) {
                    chosen.add(option(row, wanted.get(Math.min(chosen.size(), wanted.size() - 1))));
                }
                yield chosen;
            }
            default -> isDay(value) ? day(value).toString() : value;
        };
    }

    /** {@code *} is the first. */
    private static String option(JsonNode field, String wanted) {
        return field.get("keuzes").valueStream()
                .filter(option -> wanted.equals("*") || option.get("naam").stringValue().equals(wanted)
                        || option.get("waarde").stringValue().endsWith(":" + wanted))
                .map(
                        option -> option.get("waarde").stringValue())
                .findFirst().orElse(wanted);
    }

    private static boolean isDay(String value) {
        return value.matches("\\+\\d+");
    }
}
