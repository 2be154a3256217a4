package nl.tegenkracht.melding.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import tools.jackson.databind.json.JsonMapper;

/** One case while it happens: everything by the API, each as who does it. */
final class CaseRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern STEP = Pattern.compile("(\\w+) ([a-z-]+)(?: (.*))?");
    private static final String REFUSED = " => ";
    private static final Pattern CHECK = Pattern.compile("\\? (\\w+) (ziet|ziet-niet) (\\S+): (.*)");
    private static final Pattern KNOWN = Pattern.compile("\\{([a-z-]+)}");
    /** Between what stands somewhere and what stands after that. */
    private static final String LATER = " … ";
    private static final Map<String, Act> ACTS = Casebook.lines("acts.txt").map(Act::of)
            .collect(Collectors.toMap(Act::code, act -> act));

    private final Function<TestPerson, TestClient> as;
    /** The last kenmerk that each act sent or got back, by its code. */
    private final Map<String, String> known = new HashMap<>();
    final Cast people;

    /**
     * What somebody can do: a line of {@code acts.txt}.
     *
     * @param code    what it is called in the case book
     * @param method  of the request
     * @param seen    whether it says which version somebody had in front of them
     * @param address of the request
     * @param fields  what is sent if the case book says nothing else
     */
    private record Act(String code, String method, boolean seen, String address, Map<String, String> fields) {

        static Act of(String line) {
            var words = line.split("\\s+", 4);
            return new Act(words[0], words[1].replace("!", ""), words[1].endsWith("!"), words[2],
                    pairs(words.length > 3 ? words[3] : ""));
        }
    }

    CaseRun(Function<TestPerson, TestClient> as, String domain) {
        this.as = as;
        this.people = new Cast(domain);
    }

    TestClient client(String account) {
        return as.apply(people.named(account));
    }

    /** A line of the case book. */
    void happens(String line) {
        if (line.startsWith("?")) {
            sees(line);
        } else {
            does(line);
        }
    }

    /** The kenmerk that was given to what this act made; {@code null} if nobody did it. */
    String made(String act) {
        return known.get(act);
    }

    private void does(String line) {
        var expected = line.split(REFUSED, 2);
        var step = STEP.matcher(expected[0]);
        assertThat(step.matches()).as(line).isTrue();
        var act = ACTS.get(step.group(2));
        assertThat(act).as("Not in acts.txt: " + line).isNotNull();
        var fields = new LinkedHashMap<>(act.fields());
        fields.putAll(pairs(step.group(3) == null ? "" : step.group(3)));
        var answer = send(step.group(1), act, form(act, fields));
        var outcome = answer.status() / 100 == 2 ? "done" : answer.status() + artikel(answer);
        assertThat(outcome).as(() -> line + ": " + answer.body())
                .isEqualTo(expected.length > 1 ? expected[1] : "done");
        if (outcome.equals("done") && !answer.body().isEmpty()) {
            remember(act, answer);
        }
    }

    private void remember(Act act, TestResponse answer) {
        var got = answer.json().path("id");
        if (got.isString() && !act.address().contains("{id}")) {
            known.put(act.code(), got.stringValue());
            known.put("id", got.stringValue());
        }
        if (answer.json().path("code").isString()) {
            known.put("code", answer.json().get("code").stringValue());
            people.comesInWith(known.get("code"));
        }
    }

    private Map<String, Object> form(Act act, Map<String, String> fields) {
        var form = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (name.equals("id")) {
                known.put(act.code(), Id.random());
                form.put(name, known.get(act.code()));
            } else if (!value.equals("-")) {
                form.put(name, value.startsWith("[")
                        ? Stream.of(value.substring(1, value.length() - 1).split(";")).map(Cast::benoeming).toList()
                        : Cast.benoeming(filled(value)));
            }
        });
        return form;
    }

    private TestResponse send(String who, Act act, Map<String, Object> form) {
        var client = client(who);
        var address = filled(act.address());
        var body = JSON.writeValueAsString(form);
        var seen = act.seen() ? client.get(address.replaceAll("(/v1/[a-z]+/[^/]+).*", "$1")).header("ETag") : "";
        var etag = seen.isEmpty() ? "\"0\"" : seen;
        return act.method().equals("PUT") ? client.put(address, body, etag) : client.post(address, body, etag);
    }

    /** What stands for somebody of the employer when a signal is sent; not everybody may ask. */
    private String employer(String naam) {
        return client("vera").get("/v1/signaleringen").json().get("geadresseerden").valueStream()
                .filter(one -> one.get("naam").stringValue().startsWith(naam)).findFirst().orElseThrow()
                .get("kenmerk").stringValue();
    }

    private String filled(String text) {
        return KNOWN.matcher(text).replaceAll(found -> found.group(1).equals("lena")
                ? employer("Lena")
                : known.getOrDefault(found.group(1), found.group(1)));
    }

    private static String artikel(TestResponse answer) {
        var artikel = answer.json().path("artikel");
        return artikel.isString() ? " " + artikel.stringValue().replace("KR-2021 art. ", "") : "";
    }

    private void sees(String line) {
        var check = CHECK.matcher(line);
        assertThat(check.matches()).as("Not a line of the case book: " + line).isTrue();
        var read = client(check.group(1)).get(filled(check.group(3)));
        var texts = List.of(filled(check.group(4)).split(LATER));
        if (check.group(2).equals("ziet")) {
            assertThat(read.status()).as(line).isEqualTo(200);
            assertThat(read.body()).as(line).containsSubsequence(texts);
        } else {
            assertThat(read.body()).as(line).doesNotContain(texts);
        }
    }

    private static Map<String, String> pairs(String written) {
        var fields = new LinkedHashMap<String, String>();
        Stream.of(written.split(" \\| ")).filter(pair -> !pair.isBlank()).map(pair -> pair.split("=", 2))
                .forEach(pair -> fields.put(pair[0].strip(), pair[1].strip()));
        return fields;
    }

    Collection<String> accounts() {
        return people.all().keySet();
    }
}
